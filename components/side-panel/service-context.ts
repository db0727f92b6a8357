import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ServiceHours } from '../../lib/policy/service-hours';

const ALWAYS: ServiceHours = {
  timeZone: 'UTC',
  opens: 0,
  closes: 1440,
  isServiceDay: () => true,
  isWorkDay: () => true,
};

/** When somebody is there: due times are offered and clocks run by it. */
export const HoursContext = createContext<ServiceHours>(ALWAYS);

export const useHours = (): ServiceHours => useContext(HoursContext);
