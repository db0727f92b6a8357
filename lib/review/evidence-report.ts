import type { EntryInWords } from './export-log';

/** A printable report, as its reader's language says it. */
export interface ReportWords {
  readonly locale: string;
  readonly title: string;
  /** Shop, filter, period, when it was made: a line each. */
  readonly lead: readonly string[];
  /** What the check of the record found; bad: it found a break. */
  readonly chain: { readonly words: string; readonly isBroken: boolean; readonly head: string };
  readonly headLabel: string;
  readonly roles: Readonly<Record<'customer' | 'agent' | 'bot' | 'system', string>>;
  readonly redacted: string;
  readonly evidenceLabel: string;
  /** Said when the report does not hold all that fits the filter. */
  readonly rest: string | null;
}

/** The report as a page of its own: no script, nothing loaded, made to be printed. */
export const evidenceReport = (words: ReportWords, entries: readonly EntryInWords[]): string =>
  `<!doctype html>
<html lang="${escaped(words.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escaped(words.title)}</h1>
${words.lead.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
<p class="chain${words.chain.isBroken ? ' broken' : ''}">${escaped(words.chain.words)}</p>
<p class="head">${escaped(words.headLabel)} <code>${escaped(words.chain.head)}</code></p>
</header>
<main>
${entries.map((entry) => article(entry, words)).join('\n')}
</main>
${words.rest === null ? '' : `<p class="rest">${escaped(words.rest)}</p>`}
</body>
</html>
`;

function article(
  { entry, title, severity, outcome, verdictWords, at, evidence }: EntryInWords,
  { roles, redacted, evidenceLabel }: ReportWords,
): string {
  const lines = entry.context.map(
    ({ role, text }) => `<dt>${escaped(roles[role])}</dt><dd>${shown(text, redacted)}</dd>`,
  );
  if (entry.snippet !== null)
    lines.push(`<dt>${escaped(roles.agent)}</dt><dd class="sent">${shown(entry.snippet, redacted)}</dd>`);
  const facts = [severity, entry.agent, outcome, entry.reason?.words ?? '', verdictWords];
  return `<article>
<h2>${escaped(title)}</h2>
<p class="when">${escaped(at)} · ${facts
    .filter((fact) => fact !== '')
    .map(escaped)
    .join(' · ')}</p>
${lines.length === 0 ? '' : `<dl>${lines.join('')}</dl>`}
${evidence.length === 0 ? '' : `<p class="evidence">${escaped(evidenceLabel)}</p><ul>${evidence.map((piece) => `<li>${shown(piece, redacted)}</li>`).join('')}</ul>`}
<p class="id">${escaped(entry.rule)} · ${escaped(entry.id)}</p>
</article>`;
}

/** What was hidden is read out as such. */
const shown = (text: string, redacted: string): string =>
  escaped(text).replaceAll(/•+/g, (mask) => `<abbr title="${escaped(redacted)}">${mask}</abbr>`);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const STYLE = `
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; color: #1c1f23; background: #fff;
  font: 15px/1.55 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; } h2 { font-size: 1.05rem; margin: 0; }
p { margin: .15rem 0; } header { border-bottom: 2px solid; padding-bottom: 1rem; }
.chain { margin-top: .75rem; font-weight: 600; } .chain.broken { border: 2px solid; padding: .5rem; }
.head code { overflow-wrap: anywhere; font-size: .8rem; }
article { break-inside: avoid; padding: 1rem 0; border-bottom: 1px solid #c9ced6; }
.when { color: #4a515b; } .id { color: #4a515b; font-size: .8rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .75rem; margin: .5rem 0; }
ul { margin: 0; padding-left: 1.2rem; } .evidence, dt { color: #4a515b; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.sent { font-weight: 600; } abbr { text-decoration: none; }
@page { margin: 18mm 16mm; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; } }
`;
