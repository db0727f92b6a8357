import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifest: { name: '__MSG_extensionName__', description: '__MSG_extensionDescription__', default_locale: 'zh_CN' },
});
