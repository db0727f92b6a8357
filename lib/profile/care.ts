import type { Care, CareChange, CareMoment, FollowUp } from '../model/care';
import type { CustomerFile } from '../model/customer';

/** Kept of what was written to a customer: enough to see a repetition, and no history of a life. */
const MOST_FOLLOW_UPS = 50;
const MOST_NOTES = 200;
const MOST_DECLINED = 200;
const MOST_COMPLAINTS = 50;

/** The customer after a change made in the panel. The same change again, as in a retry, changes nothing more. */
export function withCareChange(file: CustomerFile, change: CareChange, moment: CareMoment): CustomerFile {
  const { at, by, language } = moment;
  const before: Care = file.care ?? { needs: {}, corrections: {}, notes: [], declined: [], followUps: [] };
  const care: Care = language === null ? before : { ...before, language };
  const kept = (part: Partial<Care>): CustomerFile => ({ ...file, care: { ...care, ...part } });
  switch (change.kind) {
    case 'correct': {
      const { what, value, restedOn } = change;
      return kept({ corrections: { ...care.corrections, [what]: { value, at, by, restedOn } } });
    }
    case 'uncorrect':
      return kept({ corrections: without(care.corrections, change.what) });
    case 'keep-tag':
      return file.tags.includes(change.tag) ? file : { ...kept({}), tags: [...file.tags, change.tag] };
    case 'drop-tag':
      // A tag that was taken off is not suggested again by the next message.
      return {
        ...kept({ declined: declining(care, suggestionKey('tag', change.tag)) }),
        tags: file.tags.filter((tag) => tag !== change.tag),
      };
    case 'keep-need': {
      const { field, text, words, messageId } = change;
      const source = {
        ...(words === undefined ? {} : { words }),
        ...(messageId === undefined ? {} : { messageId }),
      };
      return kept({ needs: { ...care.needs, [field]: { text, at, by, ...source } } });
    }
    case 'drop-need':
      return kept({ needs: without(care.needs, change.field) });
    case 'decline':
      return kept({ declined: declining(care, change.what) });
    case 'reconsider':
      return kept({ declined: care.declined.filter((what) => what !== change.what) });
    case 'add-note':
      return care.notes.some((note) => note.at === at && note.text === change.text)
        ? file
        : kept({ notes: [...care.notes, { at, by, text: change.text }].slice(-MOST_NOTES) });
    case 'drop-note':
      return kept({ notes: care.notes.filter((note) => note.at !== change.noteAt) });
    case 'follow-up': {
      const { kind: _, ...rest } = change;
      const followUp: FollowUp = { at, by, ...rest };
      return care.followUps.some((one) => one.at === at && one.occasion === rest.occasion)
        ? file
        : kept({ followUps: [...care.followUps, followUp].slice(-MOST_FOLLOW_UPS) });
    }
    case 'undo-follow-up':
      return kept({ followUps: care.followUps.filter((one) => one.at !== change.followUpAt) });
    case 'complain':
    case 'close-complaint':
    case 'reopen-complaint':
      return kept({ complaints: complaintsAfter(care.complaints ?? [], change, moment) });
  }
}

type Complaints = NonNullable<Care['complaints']>;
type ComplaintChange = Extract<CareChange, { kind: 'complain' | 'close-complaint' | 'reopen-complaint' }>;

function complaintsAfter(
  complaints: Complaints,
  change: ComplaintChange,
  { at, by }: CareMoment,
): Complaints {
  const changed = (work: (one: Complaints[number]) => Complaints[number]): Complaints =>
    complaints.map((one) => (one.at === change.complaintAt ? work(one) : one));
  switch (change.kind) {
    case 'complain': {
      const { text, owner, next, complaintAt } = change;
      if (complaintAt !== undefined) return changed((one) => ({ ...one, text, owner, next }));
      return complaints.some((one) => one.at === at && one.text === text)
        ? complaints
        : [...complaints, { text, owner, next, at, by }].slice(-MOST_COMPLAINTS);
    }
    case 'close-complaint':
      return changed((one) => ({ ...one, closed: { at, by, result: change.result } }));
    case 'reopen-complaint':
      return changed(({ closed: _, ...one }) => one);
  }
}

/** The complaint that is open, else the last one; null: there was none. */
export const complaintNow = ({ complaints = [] }: Care): Complaints[number] | null =>
  complaints.findLast(({ closed }) => closed === undefined) ?? complaints.at(-1) ?? null;

/** By what a suggestion is known once it was waved away. */
export const suggestionKey = (what: string, text: string): string => `${what} ${text.trim().toLowerCase()}`;

const declining = ({ declined }: Care, what: string): string[] =>
  [...declined.filter((known) => known !== what), what].slice(-MOST_DECLINED);

function without<K extends string, T>(record: Partial<Record<K, T>>, key: K): Partial<Record<K, T>> {
  const { [key]: _, ...rest } = record;
  return rest as Partial<Record<K, T>>;
}
