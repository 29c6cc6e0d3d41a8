import {
  IconAddressBook,
  IconBinoculars,
  IconDevices,
  IconEyeOff,
  IconLock,
  IconMail,
  IconPlugConnected,
  IconScale,
  IconSitemap,
  IconWritingSign,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Area } from '../../../engine/checks/finding.ts'

/** A sign for each area. */
export const AREA_ICONS: Readonly<Record<Area, TablerIcon>> = {
  vantage: IconBinoculars,
  identity: IconAddressBook,
  authentication: IconWritingSign,
  dns: IconSitemap,
  transport: IconLock,
  reputation: IconScale,
  reachability: IconPlugConnected,
  privacy: IconEyeOff,
  clients: IconDevices,
  message: IconMail,
}

/** The areas, in the order in which they are shown. */
export const AREA_ORDER = Object.keys(AREA_ICONS) as readonly Area[]
