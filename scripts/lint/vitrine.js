// This house's own lint rules, as oxlint loads them.
import { closedTemplates, quietConstructor } from './elements.js';
import { floors } from './floors.js';
import { pure } from './pure.js';

export default {
  meta: { name: 'vitrine' },
  rules: { floors, pure, 'quiet-constructor': quietConstructor, 'closed-templates': closedTemplates },
};
