import {
  IconAlarm, IconBook, IconBriefcase, IconChartBar, IconCloud, IconCode, IconDatabase, IconFlask, IconHome, IconLock, IconMessage, IconPencil, IconShip,
  IconSparkles, IconTerminal2, IconWorld, type Icon,
} from '@tabler/icons-react';
import type { ProfileIcon } from './default-look';

/** What the names of icons look like. */
export const PROFILE_GLYPHS: Readonly<Record<ProfileIcon, Icon>> = {
  code: IconCode, briefcase: IconBriefcase, alarm: IconAlarm, chart: IconChartBar, pencil: IconPencil, lock: IconLock, message: IconMessage, globe: IconWorld,
  flask: IconFlask, home: IconHome, ship: IconShip, sparkles: IconSparkles, database: IconDatabase, cloud: IconCloud, terminal: IconTerminal2, book: IconBook,
};
