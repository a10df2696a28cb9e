const seen = new Set();
const unfrozen = [];
const walk = (value, path) => {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
  seen.add(value);
  if (!Object.isFrozen(value)) unfrozen.push(path);
  walk(Object.getPrototypeOf(value), path + ' prototype');
  for (const key of Reflect.ownKeys(value)) {
    const found = Object.getOwnPropertyDescriptor(value, key);
    for (const part of ['value', 'get', 'set']) walk(found[part], path + ' ' + part + ' ' + String(key));
  }
};
const caught = (action) => { try { action(); } catch (e) { return e; } };
const shared = {
  globalThis, self, context, object: context.object, params: context.params, pod: self.pod(),
  list: self.args, map: self.pod().metadata.labels, open: resources('kubernetes.Service'),
  closed: self.pod().containers, quantity: quantity('1'), now: now(), image: image('nginx'),
  version: context.kubernetesVersion, label: format.dns1123Label(), functions: Object.freeze(functions),
};
for (const [name, value] of Object.entries(shared)) walk(value, name);
const fresh = {
  arguments: (function () { return arguments; })(), bound: (() => 1).bind(), class: class {},
  error: new Error('x'), thrown: caught(() => null.x), host: caught(() => image()), symbol: Object(Symbol()),
  text: Object('a'), number: Object(1), boolean: Object(true), regex: /a/, found: /(?<a>a)/d.exec('a'),
  matches: 'a'.matchAll(/a/g), textIterator: ''[Symbol.iterator](), array: [].values(), map: new Map().entries(),
  set: new Set().values(), mapped: [].values().map((x) => x), flat: [].values().flatMap((x) => [x]),
  wrapped: Iterator.from({next() {}}), unwrapped: Iterator.from([]), generator: (function* () {}).prototype,
  made: (function* () {}), open: resources('kubernetes.Service')[Symbol.iterator](), weak: new WeakMap(),
};
for (const [name, value] of Object.entries(fresh)) walk(Object.getPrototypeOf(value), name);
say('not frozen: ' + unfrozen.join(', '));
