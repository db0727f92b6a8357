export interface Commit {
  readonly hash: string;
  readonly subject: string;
  readonly body: string;
}

/** What a commit says of itself. */
export interface Change {
  readonly type: string;
  readonly scope: string;
  readonly words: string;
  readonly hash: string;
  readonly isBreaking: boolean;
  /** What it breaks, in the body's words. */
  readonly breaks: string | null;
}

export interface Release {
  readonly version: string;
  readonly day: string;
  readonly changes: readonly Change[];
  /** Known by their scopes: they stand under headings of their own. */
  readonly rules: ReadonlySet<string>;
  readonly consoles: ReadonlySet<string>;
}

/** Parts of a changelog in their order; what fits none is no news for whoever uses the extension. */
const PARTS = ['Breaking', 'New', 'Rules', 'Consoles', 'Mended', 'Faster'] as const;

/** What a commit says; null: its subject has no type, as a merge's. */
export function readCommit({ hash, subject, body }: Commit): Change | null {
  const [, type, scope = '', mark, words] = /^([a-z]+)(?:\(([^)]+)\))?(!)?: (.+)$/.exec(subject) ?? [];
  if (type === undefined || words === undefined) return null;
  const breaks = /^BREAKING CHANGE: (.+(?:\n.+)*)/m.exec(body)?.[1]?.replaceAll('\n', ' ') ?? null;
  return { type, scope, words, isBreaking: mark !== undefined || breaks !== null, breaks, hash };
}

/**
 * The version after these changes: what is new raises the middle, what is mended the last. Before 1.0 a break raises
 * the middle, as semver has it. Null: nothing to release.
 */
export function nextVersion(version: string, changes: readonly Change[]): string | null {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (changes.some(({ isBreaking }) => isBreaking))
    return major > 0 ? `${major + 1}.0.0` : `0.${minor + 1}.0`;
  if (changes.some(({ type }) => type === 'feat')) return `${major}.${minor + 1}.0`;
  if (changes.some(({ type }) => type === 'fix' || type === 'perf')) return `${major}.${minor}.${patch + 1}`;
  return null;
}

/** A section of the changelog. */
export function changelogOf({ version, day, changes, rules, consoles }: Release): string {
  const lines = changes.flatMap((change) => {
    const part = partOf(change, rules, consoles);
    const scope = change.scope === '' ? '' : `**${change.scope}**: `;
    return part === null
      ? []
      : [{ part, line: `- ${scope}${change.breaks ?? change.words} (${change.hash.slice(0, 7)})` }];
  });
  const parts = PARTS.flatMap((name) => {
    const own = lines.filter(({ part }) => part === name).map(({ line }) => line);
    return own.length === 0 ? [] : [`### ${name}\n\n${own.join('\n')}\n`];
  });
  return [`## ${version}, ${day}\n`, ...parts].join('\n');
}

function partOf(
  { type, scope, isBreaking }: Change,
  rules: ReadonlySet<string>,
  consoles: ReadonlySet<string>,
): (typeof PARTS)[number] | null {
  if (isBreaking) return 'Breaking';
  if (!['feat', 'fix', 'perf'].includes(type)) return null;
  const scopes = scope.split(/,\s*/);
  if (scopes.some((one) => one === 'rules' || rules.has(one))) return 'Rules';
  if (scopes.some((one) => one === 'consoles' || consoles.has(one))) return 'Consoles';
  return type === 'feat' ? 'New' : type === 'fix' ? 'Mended' : 'Faster';
}
