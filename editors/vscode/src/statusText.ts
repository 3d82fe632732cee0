/** What the server says after each check. */
export interface Status {
  readonly manifests: number;
  readonly errors: number;
  readonly warnings: number;
}

/** The text of the status bar: `12 manifests, 2 problems`. */
export function statusText(status: Status): string {
  const problems = status.errors + status.warnings;
  return `${count(status.manifests, 'manifest')}, ${problems === 0 ? 'no problems' : count(problems, 'problem')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
