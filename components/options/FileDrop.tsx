import { useId, useState } from 'preact/hooks';
import { optionsText } from '../../lib/i18n/options';
import type { Locale } from '../../lib/model/locale';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_DOWNLOAD, ICON_UPLOAD } from '../ui/icons';

export interface FileDropProps {
  readonly locale: Locale;
  readonly title: string;
  readonly hint: string;
  /** File name endings, for the picker. */
  readonly accept: string;
  readonly onFile: (file: File, all: readonly File[]) => void;
  /** Several at once; `onFile` is told of all of them. */
  readonly several?: boolean;
  readonly onSample?: () => void;
}

/** A file by dropping it or by choosing it; either way goes by keyboard too. */
export function FileDrop({ locale, title, hint, accept, onFile, several, onSample }: FileDropProps) {
  const text = optionsText[locale];
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const all = [...(files ?? [])];
    const [file] = all;
    if (file !== undefined) onFile(file, several === true ? all : [file]);
  };
  return (
    <section
      class={isOver ? 'file-drop over' : 'file-drop'}
      aria-label={title}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Icon path={ICON_UPLOAD} />
      <div>
        <b>{title}</b>
        <p class="hint">{hint}</p>
      </div>
      <div class="button-row">
        <label class="button large" for={id}>
          {text.choose}
        </label>
        <input
          class="vh"
          type="file"
          id={id}
          accept={accept}
          multiple={several}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = ''; // the same file, corrected, is a new choice
          }}
        />
        {onSample !== undefined && (
          <Button look="quiet" large icon={ICON_DOWNLOAD} onPress={onSample}>
            {text.sample}
          </Button>
        )}
      </div>
    </section>
  );
}
