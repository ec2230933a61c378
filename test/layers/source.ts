import { parseSync, transformWithOxc, Visitor } from 'vite';

/** What a source file reaches for. */
export interface Reach {
  /** Every module that it imports, exports from or takes types from, as written. */
  modules: string[];
  /**
   * Every name that it uses and nowhere declares: `document`; with a member, both `Date` and `Date.now`; `new Date()`
   * for the one without arguments. What only types use is left out.
   */
  globals: Set<string>;
}

/** Reads a TypeScript file. Throws when it cannot be parsed. */
export async function reachOf(fileName: string, text: string): Promise<Reach> {
  const { code } = await transformWithOxc(text, fileName, {
    jsx: { runtime: 'automatic' },
    sourcemap: false,
  });
  return { modules: modulesOf(fileName, text), globals: globalsOf(code) };
}

function modulesOf(fileName: string, text: string): string[] {
  const modules: string[] = [];
  const add = ({ source }: { source: unknown }): void => {
    if (isObject(source) && typeof source.value === 'string') modules.push(source.value);
  };
  new Visitor({
    ImportDeclaration: add,
    ImportExpression: add,
    ExportAllDeclaration: add,
    ExportNamedDeclaration: add,
    TSImportType: add,
  }).visit(parse(fileName, text));
  return modules;
}

function globalsOf(code: string): Set<string> {
  const used: { name: string; root: string; node: object }[] = [];
  const declared = new Set<string>();
  /** The identifiers that are no variables: the names of members. */
  const labels = new Set<unknown>();
  const labelKey = ({ computed, key }: { computed: boolean; key: unknown }): void => {
    if (!computed) labels.add(key);
  };
  const declare = ({ id, params = [] }: { id?: unknown; params?: unknown }): void =>
    addNames([id, params], declared);

  new Visitor({
    Identifier: (node) => void used.push({ name: node.name, root: node.name, node }),
    MemberExpression(node) {
      const { computed, object, property } = node;
      if (computed) return;
      labels.add(property);
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
      used.push({ name: `${object.name}.${property.name}`, root: object.name, node });
    },
    NewExpression(node) {
      const { callee } = node;
      if (callee.type !== 'Identifier' || node.arguments.length > 0) return;
      used.push({ name: `new ${callee.name}()`, root: callee.name, node });
    },
    Property: labelKey,
    MethodDefinition: labelKey,
    PropertyDefinition: labelKey,
    VariableDeclarator: declare,
    FunctionDeclaration: declare,
    FunctionExpression: declare,
    ArrowFunctionExpression: declare,
    ClassDeclaration: declare,
    CatchClause: ({ param }) => addNames(param, declared),
    ImportDeclaration: ({ specifiers }) => addNames(specifiers, declared),
    ExportSpecifier: ({ exported, local }) => void labels.add(exported).add(local),
  }).visit(parse('file.js', code));
  return new Set(
    used.filter(({ root, node }) => !labels.has(node) && !declared.has(root)).map(({ name }) => name),
  );
}

function parse(fileName: string, text: string) {
  const { program, errors } = parseSync(fileName, text);
  const [error] = errors;
  if (error) throw new Error(`${fileName}: ${error.message}`);
  return program;
}

/** The names that a pattern, a list of patterns or an import declares. A default value declares none. */
function addNames(pattern: unknown, names: Set<string>): void {
  if (Array.isArray(pattern)) for (const part of pattern) addNames(part, names);
  if (!isObject(pattern)) return;
  if (pattern.type === 'Identifier') names.add(String(pattern.name));
  const { elements, properties, value, argument, left, local } = pattern;
  for (const part of [elements, properties, value, argument, left, local]) addNames(part, names);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
