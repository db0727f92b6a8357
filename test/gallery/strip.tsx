/**
 * Every state of the coach strip beside a neutral console, for eyes and for the accessibility scan. Serve with
 * `vite test/gallery`; `?locale=zh-TW&theme=dark&width=380` choose language, theme and width of the console.
 */
import { render } from 'preact';
import { CoachStrip } from '../../components/coach-strip/CoachStrip';
import stripCss from '../../components/coach-strip/strip.css?inline';
import { createUnderline } from '../../components/coach-strip/underline';
import type { StripActions } from '../../components/coach-strip/view';
import { pickLocale } from '../../lib/i18n/pick-locale';
import './strip.css';
import { type Sample, samples } from './tea-case';

const asked = new URLSearchParams(location.search);
const locale = pickLocale(asked.get('locale') ?? 'zh-CN');
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
const width = Number(asked.get('width') ?? 620);

const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="152" height="152"><path fill="#4a9d6b" d="M0 0h152v152H0z"/><path fill="#fff" d="M26 28h100v116H26z"/><path d="M46 56h22v22H46zM84 56h22v22H84zM46 94h22v22H46zM88 94h6v6h-6zM98 104h8v12h-8z" fill="#222"/></svg>',
)}`;

/** What was done, newest last: read by the tests of the strip. */
const done: string[] = [];
Object.assign(window, { done });
const actions = new Proxy({} as StripActions, {
  get:
    (_, name) =>
    (...details: unknown[]) =>
      done.push([String(name), ...details.map((detail) => JSON.stringify(detail))].join(' ')),
});

function consoleAround(sample: Sample): HTMLElement {
  const figure = document.createElement('figure');
  figure.dataset.sample = sample.name;
  figure.innerHTML = `<figcaption></figcaption><div class="console ${theme} ${width < 440 ? 'narrow' : ''}"
    style="--high:${sample.high ?? 520}px"><div class="list"><p></p><p class="agent"></p><p></p></div>
    <div class="strip-host"></div><div class="composer"></div></div>`;
  const lines = { 'zh-CN': '行，那怎么付？', 'zh-TW': '行，那怎麼付？', en: 'OK, how do I pay?' };
  for (const line of figure.querySelectorAll('.list p')) line.textContent = lines[locale];
  figure.querySelector('figcaption')?.append(sample.name);
  return figure;
}

function show(sample: Sample, parent: HTMLElement): void {
  const figure = consoleAround(sample);
  parent.append(figure);
  const host = figure.querySelector<HTMLElement>('.strip-host');
  const composer = figure.querySelector<HTMLElement>('.composer');
  if (host === null || composer === null) return;
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(stripCss);
  root.adoptedStyleSheets = [style];
  host.style.setProperty('--strip-room', `${(sample.high ?? 520) - 97 - 16}px`);
  const mount = document.createElement('div');
  root.append(mount);
  render(
    <CoachStrip
      view={sample.view}
      notice={sample.notice ?? null}
      locale={locale}
      timeZone="Asia/Shanghai"
      theme={theme}
      actions={actions}
    />,
    mount,
  );

  const isText = sample.name !== 'critical, not sent yet';
  const draft = document.createElement(isText ? 'textarea' : 'div');
  const words = '这款128元，跟天猫店一样的价格哈';
  if (draft instanceof HTMLTextAreaElement) draft.value = words;
  else {
    draft.contentEditable = 'true';
    draft.innerHTML = `<p>第一行</p><p>${words}</p>`;
  }
  composer.append(draft);
  if (sample.view.kind === 'warnings') {
    const { severity } = sample.view.main.finding;
    const start = isText ? 2 : 6;
    createUnderline(draft, root).show([{ start, end: start + 15, severity }]);
  }
  if (sample.press === '.others') root.querySelector<HTMLElement>('.others')?.click();
  if (sample.press === '3') {
    root
      .querySelector('.warning-card')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: '3', bubbles: true }));
  }
}

const specs = document.createElement('div');
specs.className = 'specs';
specs.style.setProperty('--wide', `${width}px`);
if (width < 440) specs.style.gridTemplateColumns = `repeat(auto-fill, ${width}px)`;
document.body.append(specs);
const only = asked.get('only');
for (const sample of samples(locale, PICTURE)) {
  if (only === null || sample.name === only) show(sample, specs);
}
