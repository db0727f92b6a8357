import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/themes/silver';
import 'tinymce/models/dom';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';
import { isSend, startDesk } from '../desk.js';

startDesk('tinymce', async (holder, send) => {
  const target = holder.appendChild(document.createElement('textarea'));
  const [editor] = await tinymce.init({
    target,
    license_key: 'gpl',
    height: 180,
    menubar: false,
    toolbar: 'bold italic',
    statusbar: false,
    skin_url: 'default',
    content_css: 'default',
  });
  const isFirst = true; // else TinyMCE has begun a paragraph
  const onKey = (event) => {
    if (!isSend(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    send();
  };
  editor.on('keydown', onKey, isFirst);
  return {
    read: () => editor.getContent({ format: 'text' }),
    clear: () => editor.setContent(''),
  };
});
