// What policies in JavaScript may read and call. Written by `wharfinger types`; write it anew rather
// than editing it. It stands beside the policies, and each of them names the type that it looks at:
//
//   // @ts-check
//   /** @type {import('./wharfinger.d.ts').Policy<'kubernetes.Container'>} */
//   export default {
//     meta: {
//       id: 'acme-no-privileges',
//       title: 'Containers have no privileges',
//       severity: 'high',
//       match: 'kubernetes.Container',
//     },
//     check(self, context) {
//       if (self.securityContext?.privileged) {
//         context.report({at: 'securityContext.privileged'});
//       }
//     },
//   };
//
// A policy with parameters says of what types they are: Policy<'kubernetes.Pod', {most: number}>.
//
// Editors check a file that begins with `// @ts-check`. They check a folder, as `tsc -p jsconfig.json`
// does, where there is a jsconfig.json:
//
//   {
//     "compilerOptions": {
//       "checkJs": true,
//       "strict": true,
//       "noUncheckedIndexedAccess": true,
//       "noEmit": true,
//       "target": "ES2022",
//       "lib": ["ES2023"],
//       "types": []
//     }
//   }
//
// With it nothing of browsers and of Node is known, as policies have neither. Of JavaScript itself
// editors still know what policies do not have, as `Date` and `Promise`.

declare global {
  /**
   * A list from a search, which may lack elements as the files may not be all there is. What is found
   * decides; where it takes all elements to decide, the policy ends there, and its outcome is unknown.
   */
  interface OpenList<T> {
    /** Known only where the files are all there is. */
    readonly length: number;
    readonly [index: number]: T;
    [Symbol.iterator](): IterableIterator<T>;
    some(condition: (value: T, index: number) => unknown): boolean;
    every(condition: (value: T, index: number) => unknown): boolean;
    find<S extends T>(condition: (value: T, index: number) => value is S): S | undefined;
    find(condition: (value: T, index: number) => unknown): T | undefined;
    includes(value: T): boolean;
    filter<S extends T>(condition: (value: T, index: number) => value is S): OpenList<S>;
    filter(condition: (value: T, index: number) => unknown): OpenList<T>;
    map<U>(change: (value: T, index: number) => U): OpenList<U>;
    flatMap<U>(change: (value: T, index: number) => U | OpenList<U>): OpenList<U>;
    forEach(action: (value: T, index: number) => void): void;
  }

  /** All values of a type, wherever in the files they are. */
  function resources<N extends keyof Types>(type: N): OpenList<Types[N]>;

  // the types of the catalog
}

/**
 * A policy: what a module exports by default.
 *
 * N is the name of the type that it looks at, or names with `|` between them; P are its parameters.
 */
export interface Policy<N extends keyof Types, P extends object = object> {
  /** What the policy is called and looks at: literals only, since it is read before anything runs. */
  meta: Meta<N, P>;

  /** Looks at one value of the type; it complies unless something is reported. */
  check(self: Types[N], context: Context<N, P>): void;
}

/** What a policy says of itself. */
export interface Meta<N extends keyof Types, P extends object = object> {
  /** The id, which is the name of the file: lower-case words with hyphens between them. */
  id: string;
  /** What is so where the policy is obeyed, in one line. */
  title: string;
  /** How bad it is where the policy is not obeyed. */
  severity: Severity;
  /** The type to look at, or several. */
  match: N | readonly N[];
  /** Why it matters, for the reader of a report. */
  why?: string;
  /** What users may set, by name. */
  params?: {readonly [K in keyof P]: Param};
  /** The requests to judge at admission: `create` and `update` where nothing is said. */
  operations?: Operation | readonly Operation[];
  /** Whether resources are seen as they are written, which is so by default, or with defaults. */
  view?: 'written' | 'defaulted';
  /** What of benchmarks the policy covers, as `cis-kubernetes/5.2.2`. */
  controls?: string | readonly string[];
  /** Addresses of what to read on. */
  references?: string | readonly string[];
  /** How settled the policy is. */
  status?: string;
  /** The version that brought the policy. */
  since?: string;
  /** Resources on which the policy is tried, by what it should say of them. */
  examples?: Examples;
}

export type Severity = 'low' | 'medium' | 'high' | 'critical';

export type Operation = 'create' | 'update' | 'delete' | 'connect';

/** A parameter of a policy. */
export interface Param {
  /** The type of its values. */
  type: ParamType;
  /** The value where users give none; without it they have to. */
  default?: unknown;
  /** What it is for. */
  description?: string;
  /** The values that may be given, for the type `enum`. */
  values?: readonly string[];
}

export type ParamType =
  | 'bool'
  | 'int'
  | 'double'
  | 'string'
  | 'enum'
  | 'glob'
  | 'semver'
  | 'quantity'
  | 'duration'
  | 'severity'
  | `list(${string})`
  | `map(${string})`;

/** Examples, which are the tests of a policy and show what it means. */
export interface Examples {
  /** Those with no finding. */
  compliant?: readonly Example[];
  /** Those with a finding. */
  violating?: readonly Example[];
  /** Those that cannot be decided. */
  unknown?: readonly Example[];
}

/** A resource, a text as that of a Dockerfile, several of them, or these with more to say. */
export type Example = Given | readonly Given[] | ExampleCase;

export type Given = string | {readonly given?: never; readonly [key: string]: unknown};

/** An example of which more is said than the resources. */
export interface ExampleCase {
  /** The resources. */
  given: Given | readonly Given[];
  /** The values of parameters. */
  params?: {readonly [name: string]: unknown};
  /** The version of Kubernetes. */
  version?: string;
  /** The time at which it is judged, as `2026-01-31T12:00:00Z`. */
  now?: string;
  /** The resources before a change. */
  old?: Given | readonly Given[];
  /** Whether there is nothing but these resources; or the kinds of which that is so. */
  closed?: boolean | string | readonly string[];
  /** Where the finding is. */
  at?: string;
  /** The message of the finding. */
  message?: string;
}

/** What `check` is told besides the value to look at, and how it answers. */
export interface Context<N extends keyof Types, P extends object = object> {
  /** Reports that the value does not comply; may be called several times. */
  report(finding?: Report): void;
  /** The values of the parameters. */
  readonly params: Readonly<P>;
  /** The resource that the value is part of. */
  readonly object: ResourceOf<N>;
  /** The value before the change, if a change is judged. */
  readonly old: Types[N] | undefined;
  /** The version of Kubernetes to judge for. */
  readonly kubernetesVersion: Version;
}

/** The resource that values of a type are part of. */
export type ResourceOf<N extends keyof Types> = N extends `kubernetes.${string}`
  ? Types extends {'kubernetes.Object': infer O}
    ? O
    : Model
  : Model;

/** What is wrong. */
export interface Report {
  /** What to tell the user; the title of the policy if absent. */
  message?: string;
  /** The path from the value looked at, or from `of`, to what is to blame. */
  at?: string;
  /** What is to blame, or where `at` begins: the value looked at if absent. */
  of?: Model;
  /** The edits that put it right. */
  fix?: Fix;
}

/** Edits of the file, by paths from the value looked at. */
export interface Fix {
  /** Fields and the values that they should have. */
  set?: {[path: string]: unknown};
  /** Fields that should not be there. */
  remove?: string | readonly string[];
  /** Lists and the elements that should stand behind the others. */
  append?: {[path: string]: unknown};
  /** Values that are there and what should stand in their place. */
  replace?: {[path: string]: unknown};
}
