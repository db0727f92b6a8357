import { useWords } from './words';

/** The layout to come, grey; the stylesheet shows it after 400 ms, so that a quick answer flashes nothing. */
export const Bones = () => (
  <div class="bones" aria-busy="true">
    <span class="vh">{useWords().text.reading}</span>
    <div class="panel-part">
      <i class="bone name" />
      <i class="bone facts" />
    </div>
    <div class="panel-part">
      <i class="bone line" />
      <i class="bone tall" />
    </div>
    <div class="panel-part">
      <i class="bone head" />
      <i class="bone" />
      <i class="bone most" />
    </div>
  </div>
);
