import { stripText } from '../../lib/i18n/strip';
import type { Locale } from '../../lib/model/locale';
import type { PictureView } from './view';

/** The picture about to be sent, the code in it framed by the product's own brackets, and what it reads. */
export function CodePicture({ picture, locale }: { picture: PictureView; locale: Locale }) {
  const text = stripText[locale].picture;
  const frame = brackets(picture.corners);
  return (
    <div class="code-picture">
      <figure>
        <span>
          <img src={picture.url} alt={text.alt} />
          {frame !== '' && (
            <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
              <path d={frame} />
              <path d={frame} />
            </svg>
          )}
        </span>
      </figure>
      <dl>
        <dt>{text.reads}</dt>
        <dd>{picture.scheme}</dd>
        <dt>{text.payee}</dt>
        <dd>{picture.payee ?? text.noPayee}</dd>
        <dt>{text.where}</dt>
        <dd>{text.here}</dd>
      </dl>
    </div>
  );
}

/** Two corner brackets around the code, a little outside it; in fractions of the picture. */
function brackets(corners: PictureView['corners']): string {
  if (corners.length === 0) return '';
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const gap = 0.05;
  const inside = (value: number) => Math.min(0.97, Math.max(0.03, value));
  const [left, right] = [inside(Math.min(...xs) - gap), inside(Math.max(...xs) + gap)];
  const [top, bottom] = [inside(Math.min(...ys) - gap), inside(Math.max(...ys) + gap)];
  const arm = Math.min(right - left, bottom - top) * 0.35;
  return `M${left} ${top + arm}V${top}H${left + arm}M${right} ${bottom - arm}V${bottom}H${right - arm}`;
}
