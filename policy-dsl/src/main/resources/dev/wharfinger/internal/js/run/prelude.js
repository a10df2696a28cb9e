// What every context has before a policy runs. Evaluates to a function that takes what the host
// does and gives what the host calls.
(function (host) {
  'use strict';

  const {
    Object, Array, Map, Set, WeakMap, WeakSet, Proxy, Reflect, Error, TypeError, Symbol, String, JSON,
    Iterator,
  } = globalThis;
  const {
    create, defineProperty, freeze, getOwnPropertyDescriptors, getOwnPropertyNames,
    getPrototypeOf, hasOwn, setPrototypeOf,
  } = Object;

  // ---- what is frozen

  /** Freezes all that can be reached, so that nothing that a policy does can be seen by another. */
  const seen = new WeakSet();
  const fix = (value) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null
        || seen.has(value)) {
      return value;
    }
    seen.add(value);
    freeze(value);
    fix(getPrototypeOf(value));
    const descriptors = getOwnPropertyDescriptors(value);
    for (const key of Reflect.ownKeys(descriptors)) {
      const {value: inner, get, set} = descriptors[key];
      fix(inner);
      fix(get);
      fix(set);
    }
    return value;
  };

  // ---- objects of the model

  /** Holds the node of the host where no policy can reach it. */
  class Model {
    #node;

    constructor(node) {
      this.#node = node;
    }

    /** What a value stands for; undefined if that is nothing of the host. */
    static node(value) {
      return typeof value === 'object' && value !== null && #node in value
        ? value.#node
        : undefined;
    }
  }

  /**
   * Stands behind the members of a type: what is asked for there is a field that is absent, which
   * reads as undefined unless nobody can know it, or not one of them at all.
   */
  const strict = (type, ordinary, absent) => {
    const whenAbsent = (name) => {
      const reason = absent[name];
      return reason === undefined
        ? host.noMember(type, name)
        : reason === '' ? undefined : host.unknown(reason);
    };
    return new Proxy(create(null), {
      get(target, name) {
        return typeof name === 'symbol' || hasOwn(ordinary, name)
          ? ordinary[name]
          : whenAbsent(name);
      },
      has(target, name) {
        return typeof name === 'symbol' || hasOwn(ordinary, name)
          ? name in ordinary
          : whenAbsent(name) !== undefined;
      },
    });
  };

  const {hasOwnProperty, isPrototypeOf, propertyIsEnumerable, valueOf} = Object.prototype;
  const toString = () => '[object]';

  /** What objects of the model have because everything has it. */
  const ofEverything = {
    hasOwnProperty, isPrototypeOf, propertyIsEnumerable, valueOf, toString,
    constructor: undefined,
    toJSON: undefined,
  };

  /**
   * What the host can read: nodes and values of its own, and copies of the rest. Whatever code of a
   * policy runs while that is read, as of getters and proxies, runs here and not within the host.
   */
  const plain = (value) => {
    if (typeof value === 'function') {
      return undefined;
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    return Model.node(value) ?? (Array.isArray(value) ? plainList(value) : plainMap(value));
  };

  const plainList = (list) => {
    const copy = [];
    const {length} = list;
    for (let i = 0; i < length; i++) {
      copy[i] = plain(list[i]);
    }
    return copy;
  };

  const plainMap = (map) => {
    const copy = create(null);
    for (const key of Object.keys(map)) {
      copy[key] = plain(map[key]);
    }
    return copy;
  };

  const method = (name) => ({
    configurable: false,
    enumerable: false,
    writable: false,
    value: {[name](...args) { return host.call(name, Model.node(this), ...args.map(plain)); }}[name],
  });

  /** A class whose objects have methods that the host does, and nothing that is not said here. */
  const complete = (made, name, methods, absent) => {
    const prototype = made.prototype;
    delete prototype.constructor;
    for (const each of methods) {
      defineProperty(prototype, each, method(each));
    }
    setPrototypeOf(prototype, strict(name, ofEverything, absent));
    return fix(made);
  };

  /**
   * The function that makes the objects of a type, of the places of fields and their values in
   * turn. Where the value is undefined, the host is asked for it when it is first read. For each
   * field there is a reason why nobody knows whether it is absent, which is empty for most.
   */
  const type = (name, fields, reasons, methods) => {
    const names = [...fields];
    const made = class extends Model {
      #read = [];

      /** What the host says of a field; asked again as long as it throws. */
      static later(place) {
        return {enumerable: true, get() { return this.#read[place] ??= host.child(Model.node(this), place); }};
      }
    };
    const later = fix(names.map((each, place) => made.later(place)));
    const absent = create(null);
    names.forEach((field, place) => { absent[field] = reasons[place]; });
    complete(made, name, methods, absent);
    return (node, ...members) => {
      const result = new made(node);
      for (let i = 0; i < members.length; i += 2) {
        const place = members[i];
        const value = members[i + 1];
        defineProperty(
          result, names[place], value === undefined ? later[place] : {value, enumerable: true});
      }
      return freeze(result);
    };
  };

  const list = (...items) => freeze(items);

  const map = (...entries) => {
    const result = create(null);
    for (let i = 0; i < entries.length; i += 2) {
      result[entries[i]] = entries[i + 1];
    }
    return freeze(result);
  };

  /** A map or list of which some values are nothing but trouble when they are read. */
  const troubled = (whole, ...troubles) => {
    const copy = Array.isArray(whole) ? [] : create(null);
    for (const name of getOwnPropertyNames(whole)) {
      if (name !== 'length') {
        copy[name] = whole[name];
      }
    }
    for (let i = 0; i < troubles.length; i += 2) {
      trouble(copy, troubles[i], troubles[i + 1]);
    }
    return freeze(copy);
  };

  const trouble = (owner, name, what) =>
    defineProperty(owner, name, {enumerable: true, get: freeze(() => host.trouble(what))});

  // ---- values that JavaScript does not have

  const scalar = (name, methods, isNumber) => {
    const made = class extends Model {
      constructor(value) {
        super(value);
        freeze(this);
      }

      toString() {
        return host.text(Model.node(this));
      }

      toJSON() {
        return host.text(Model.node(this));
      }

      equals(other) {
        const node = Model.node(other);
        return node !== undefined && host.equal(Model.node(this), node);
      }

      valueOf() {
        return host.number(Model.node(this));
      }

      [Symbol.toPrimitive](hint) {
        return hint === 'string' || (hint === 'default' && !isNumber) ? this.toString() : this.valueOf();
      }
    };
    return complete(made, name, methods, create(null));
  };

  // ---- lists that may lack elements

  /** What is found in it decides; what is not found may be elsewhere. */
  class OpenList {
    #items;
    #reason;

    constructor(items, reason) {
      this.#items = freeze(items); // what is called for each item is given the list too
      this.#reason = reason;
      for (let i = 0; i < items.length; i++) {
        defineProperty(this, i, {value: items[i], enumerable: true});
      }
      freeze(this);
    }

    /** What is behind the last element that is known. */
    static beyond(list) {
      return host.unknown(list.#reason);
    }

    get length() {
      return OpenList.beyond(this);
    }

    *[Symbol.iterator]() {
      yield* this.#items;
      host.unknown(this.#reason);
    }

    some(test) {
      return this.#items.some(test) || host.unknown(this.#reason);
    }

    every(test) {
      return this.#items.every(test) ? host.unknown(this.#reason) : false;
    }

    find(test) {
      const index = this.#items.findIndex(test);
      return index < 0 ? host.unknown(this.#reason) : this.#items[index];
    }

    includes(item) {
      return this.#items.includes(item) || host.unknown(this.#reason);
    }

    forEach(action) {
      this.#items.forEach(action);
      host.unknown(this.#reason);
    }

    filter(test) {
      return new OpenList(this.#items.filter(test), this.#reason);
    }

    map(change) {
      return new OpenList(this.#items.map(change), this.#reason);
    }

    flatMap(change) {
      return OpenList.joined(this.#items.map(change), this);
    }

    static is(value) {
      return typeof value === 'object' && value !== null && #items in value;
    }

    /** The elements of lists, of which one lacks some. */
    static joined(parts, lacking) {
      const items = parts.map((part) => (OpenList.is(part) ? part.#items : part)).flat();
      return new OpenList(items, lacking.#reason);
    }
  }

  delete OpenList.prototype.constructor;
  setPrototypeOf(OpenList.prototype, new Proxy(create(null), {
    get(target, name, list) {
      if (typeof name === 'symbol' || hasOwn(ofEverything, name)) {
        return ofEverything[name];
      }
      return /^\d+$/.test(name) ? OpenList.beyond(list) : host.openMember(name);
    },
  }));

  /** Lists may have lists that lack elements in them. */
  defineProperty(Array.prototype, 'flatMap', {value: function flatMap(change, that) {
    const parts = this.map(change, that);
    const lacking = parts.find(OpenList.is);
    return lacking === undefined ? parts.flat() : OpenList.joined(parts, lacking);
  }});

  const open = (reason, ...items) => new OpenList(items, reason);

  // ---- functions that stand alone

  const alone = (name) =>
    ({[name](...args) { return host.callGlobal(name, ...args.map(plain)); }})[name];

  /**
   * All of them in an object, and in it one for each namespace. They are not global, as each catalog
   * has its own. A function may be a namespace too; it comes before what is in it.
   */
  const functions = (names) => {
    const spaces = new Map([['', create(null)]]);
    const put = (name, value) => {
      const dot = name.lastIndexOf('.');
      const owner = space(name.slice(0, dot < 0 ? 0 : dot));
      defineProperty(owner, name.slice(dot + 1), {value, enumerable: true});
      spaces.set(name, value);
      return value;
    };
    const space = (name) => spaces.get(name) ?? put(name, create(null));
    for (const name of names) {
      put(name, alone(name));
    }
    put('resources', function resources(name) { return host.resources(name); });
    return fix(spaces.get(''));
  };

  // ---- running

  let reports = null;

  const report = (given = {}) => {
    if (typeof given !== 'object' || given === null) {
      host.wrongReport('`context.report` takes an object, as `{message, at}`');
    }
    for (const key of Object.keys(given)) {
      if (key !== 'message' && key !== 'at' && key !== 'of' && key !== 'fix') {
        host.wrongReport('a report has no key `' + key.slice(0, 100) + '`');
      }
    }
    const {message, at, of, fix} = given;
    const made = freeze([
      message === undefined ? null : text('message', String(message), 10_000),
      at === undefined ? null : text('at', String(at), 1_000),
      of === undefined ? null : node(of),
      fix === undefined ? null : text('fix', JSON.stringify(fix), 10_000),
      at === undefined && fix === undefined ? null : new Error().stack,
    ]);
    reports ??= [];
    if (reports.length === 1_000) {
      host.wrongReport('a policy reports no more than 1000 times for one subject');
    }
    reports[reports.length] = made;
  };

  const text = (key, value, longest) =>
    value === undefined || value.length <= longest
      ? value
      : host.wrongReport('`' + key + '` of a report is longer than ' + longest + ' characters');

  const node = (value) =>
    Model.node(value) ?? host.wrongReport('`of` is an object that was read, as a container');

  /** What modules export, each made of those before it that it imports. */
  const link = (modules) => {
    const made = [];
    for (let i = 0; i < modules.length; i++) {
      const [evaluate, imports] = modules[i];
      made.push(evaluate(...imports.map((place) => made[place])));
    }
    return made;
  };

  /** Lets a policy judge; most import nothing, and for these this is all that it costs. */
  const run = (evaluate, modules, imports, policyContext, self) => {
    reports = null;
    const policy = imports === null ? evaluate() : evaluate(...imported(modules, imports));
    policy.check(self, policyContext);
    return reports;
  };

  const imported = (modules, imports) => {
    const made = link(modules);
    return imports.map((place) => made[place]);
  };

  const context = (params) => fix({
    report,
    params,
    get object() { return host.object(); },
    get old() { return host.old(); },
    get kubernetesVersion() { return host.kubernetesVersion(); },
  });

  // ---- the global object

  const kept = new Set([...host.kept()]);
  for (const name of getOwnPropertyNames(globalThis)) {
    if (!kept.has(name)) {
      delete globalThis[name];
    }
  }
  delete Math.random;
  for (const owner of [Object, Array, String, Number]) {
    for (const name of getOwnPropertyNames(owner.prototype)) {
      if (name.startsWith('toLocale') || name === 'localeCompare') {
        delete owner.prototype[name];
      }
    }
  }

  /** What a policy that catches it has of a trouble. */
  const thrownByHost = () => {
    try {
      return host.unknown('');
    } catch (e) {
      return e;
    }
  };

  fix(globalThis);
  for (const hidden of [
    function* () {}, async function () {}, async function* () {}, async () => {},
    [][Symbol.iterator](), new Map()[Symbol.iterator](), new Set()[Symbol.iterator](),
    ''[Symbol.iterator](), 'a'.matchAll(/a/g), (function* () {})(), [].values().map((x) => x),
    Iterator.from({next() {}}), getPrototypeOf(thrownByHost()), ofEverything,
    Model, OpenList,
  ]) {
    fix(hidden);
    fix(getPrototypeOf(hidden));
  }

  return freeze({
    type, list, map, troubled, scalar, open, functions, run, context,
    node: (value) => Model.node(value),
    reports: () => reports,
  });
})
