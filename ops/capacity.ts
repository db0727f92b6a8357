/**
 * What a team costs its servers. Sizes follow from how JetStream stores a message; unit costs of time and memory are
 * measured, since they are the machine's: `npm run -s bench -- team` fits them at small loads and checks them at a
 * large one.
 */
export interface Load {
  readonly agents: number;
  readonly entriesPerMinute: number;
  /** Body of an entry on the wire, in bytes. */
  readonly entryBytes: number;
  /** Entries that have come since the duplicate window began: their ids are held in memory. */
  readonly entriesInWindow: number;
}

/** What one node costs, from measurements. */
export interface UnitCosts {
  /** Memory of a node without members, and more for each of them and for each entry, in bytes. */
  readonly nodeBytes: number;
  readonly memberBytes: number;
  readonly heldEntryBytes: number;
  /** Time of one processor core a node takes each second with nobody there, and more for an entry, in ms. */
  readonly idleCpuMs: number;
  readonly entryCpuMs: number;
  /** From an agent's send to the supervisor's screen while the processor is idle, in ms. */
  readonly delayMs: number;
}

export interface Forecast {
  readonly entriesPerSecond: number;
  readonly diskBytesPerEntry: number;
  readonly diskBytesPerDay: number;
  readonly memoryBytes: number;
  /** Of one core of one node. */
  readonly cpuShare: number;
  readonly delayMedianMs: number;
}

/** The log's subject and the id against duplicates stand in each stored message. */
const SUBJECT_BYTES = 'candor.log.agent-000'.length;
const HEADER_BYTES = 'NATS/1.0\r\nNats-Msg-Id: 00000000-0000-4000-8000-000000000000\r\n\r\n'.length;
/** JetStream's own: length, sequence, time, lengths of subject and header, and a checksum. */
const RECORD_BYTES = 4 + 8 + 8 + 2 + 4 + 8;

const WORKING_SECONDS = 8 * 3600;

/** Bytes an entry takes on each node that holds it. */
export const storedBytes = (entryBytes: number): number =>
  entryBytes + SUBJECT_BYTES + HEADER_BYTES + RECORD_BYTES;

/** What one node of a team will need. `cores`: of the machine the nodes share, one each if they have their own. */
export function forecast(load: Load, units: UnitCosts, nodesOnMachine = 1, cores = 1): Forecast {
  const entriesPerSecond = (load.agents * load.entriesPerMinute) / 60;
  const diskBytesPerEntry = storedBytes(load.entryBytes);
  const cpuShare = (units.idleCpuMs + units.entryCpuMs * entriesPerSecond) / 1000;
  const busy = Math.min(0.95, (cpuShare * nodesOnMachine) / cores);
  return {
    entriesPerSecond,
    diskBytesPerEntry,
    diskBytesPerDay: diskBytesPerEntry * entriesPerSecond * WORKING_SECONDS,
    memoryBytes:
      units.nodeBytes + units.memberBytes * load.agents + units.heldEntryBytes * load.entriesInWindow,
    cpuShare,
    // The busier the processor, the longer a message waits for its turn.
    delayMedianMs: units.delayMs / (1 - busy),
  };
}

/** How far a forecast is off, as a share of what was measured. */
export const offBy = (forecasted: number, measured: number): number =>
  measured === 0 ? (forecasted === 0 ? 0 : Number.POSITIVE_INFINITY) : forecasted / measured - 1;

/** Days until a disk is full, with an eight-hour day of this load. */
export const daysOf = (diskBytes: number, { diskBytesPerDay }: Forecast): number =>
  diskBytesPerDay === 0 ? Number.POSITIVE_INFINITY : Math.floor(diskBytes / diskBytesPerDay);

/** What was measured on one node at a load. */
export interface Measured {
  readonly load: Load;
  readonly memoryBytes: number;
  readonly cpuShare: number;
  readonly delayMedianMs: number;
}

/**
 * Unit costs from three measurements: nobody there, few entries, more entries; the agents of the last two differ.
 * @param cores of the machine on which `nodesOnMachine` nodes ran.
 */
export function unitCostsOf(
  idle: Measured,
  small: Measured,
  larger: Measured,
  nodesOnMachine = 1,
  cores = 1,
): UnitCosts {
  const perSecond = ({ load }: Measured): number => (load.agents * load.entriesPerMinute) / 60;
  const entryCpuMs = Math.max(
    0,
    ((larger.cpuShare - small.cpuShare) * 1000) / (perSecond(larger) - perSecond(small)),
  );
  const idleCpuMs = Math.max(0, small.cpuShare * 1000 - entryCpuMs * perSecond(small));
  const heldEntryBytes = HELD_ENTRY_BYTES;
  const grown = (one: Measured): number =>
    one.memoryBytes - idle.memoryBytes - heldEntryBytes * one.load.entriesInWindow;
  const memberBytes = Math.max(0, (grown(larger) - grown(small)) / (larger.load.agents - small.load.agents));
  const busy = (one: Measured): number => Math.min(0.95, (one.cpuShare * nodesOnMachine) / cores);
  return {
    nodeBytes: idle.memoryBytes + Math.max(0, grown(small) - memberBytes * small.load.agents),
    memberBytes,
    heldEntryBytes,
    idleCpuMs,
    entryCpuMs,
    // From the larger load alone: in the first seconds everybody's code is still cold.
    delayMs: (1 - busy(larger)) * larger.delayMedianMs,
  };
}

/** An id of 36 letters in a map and a list of the server, with what maps cost. */
const HELD_ENTRY_BYTES = 200;
