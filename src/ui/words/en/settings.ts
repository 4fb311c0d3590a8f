import type { settings as Arabic } from '../ar/settings.ts'
import { isolate } from '../isolate.ts'

export const settings: typeof Arabic = {
  title: 'Settings',
  subtitle: 'Kept on this device only',

  appearance: 'Appearance',
  language: 'Language',
  languages: { ar: 'العربية', en: 'English' },
  theme: 'Theme',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  readingSize: 'Reading size',
  smaller: 'Smaller',
  larger: 'Larger',
  readingSample: 'رست ثلاث سفن صباح اليوم.',
  pixels: (size) => `${size} pixels`,

  region: 'Numbers and dates in Arabic',
  regionHelp: 'Month names and digits follow the habit of the country.',
  regions: {
    LY: 'Libya',
    TN: 'Tunisia',
    DZ: 'Algeria',
    MA: 'Morocco',
    EG: 'Egypt',
    SD: 'Sudan',
    SA: 'Saudi Arabia',
    AE: 'Emirates',
    QA: 'Qatar',
    IQ: 'Iraq',
    SY: 'Syria',
    JO: 'Jordan',
    LB: 'Lebanon',
    PS: 'Palestine',
  },

  keyboard: 'Keyboard',
  singleKeys: 'Single-letter keys',
  singleKeysHelp: 'A letter alone runs a command, unless you type in a field. Switch this off if you dictate.',
  allKeys: 'All keys',

  annotator: 'Annotator',
  annotatorName: 'Your name or initials',
  annotatorNameHelp: 'Written beside what you annotate. No account, no password.',
  annotatorNamed: 'Name me in what I export',
  whoWorks: 'Who works now',
  whoWorksHelp:
    'For people who share a device: what is done from now on is written down as theirs, and in double review they do not see another verdict before their own.',
  withoutName: 'An annotator without a name',
  addAnnotator: 'Another annotator',
  otherName: 'Their name or initials',
  nowWorks: (name) => `${isolate(name)} works now`,

  project: 'Project',
  projectTitle: 'Title of the project',
  threshold: 'What counts as unsupported',
  thresholdHelp: 'A claim at this level or below waits for support.',
  doubleReview: 'Double review',
  doubleReviewHelp:
    'A claim is decided when two people agree, and the second does not see the first verdict before giving one. If they differ, a third settles it.',
  ownGuidelines: 'The project’s own guidelines',
  ownGuidelinesHelp: 'Plain text, shown above the general guidelines; it goes with the project.',
}
