import {
  AlertOutlined, ApartmentOutlined, AuditOutlined, BankOutlined, BookOutlined, CarryOutOutlined, EnvironmentOutlined, FileSearchOutlined,
  CalendarOutlined, ContactsOutlined, DashboardOutlined, NotificationOutlined, PhoneOutlined, PropertySafetyOutlined, ScheduleOutlined, UnorderedListOutlined,
  FormOutlined, ImportOutlined, InboxOutlined, SwapOutlined, TeamOutlined, UserOutlined, WarningOutlined,
  AccountBookOutlined, ExperimentOutlined, EyeOutlined, FileProtectOutlined, ForkOutlined, StopOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { Permission } from '../../api/session'
import type { MessageKey } from '../text/text'

export interface Place {
  path: string
  label: MessageKey
  icon: ComponentType
  needs: Permission
  /** Words of the command line's 'go'. */
  word: string
}

export interface PlaceGroup {
  label: MessageKey
  places: Place[]
}

/** Every view that the navigation leads to, in the operators' order. */
export const PLACE_GROUPS: PlaceGroup[] = [
  {
    label: 'nav.work',
    places: [
      { path: '/board', label: 'nav.board', icon: AlertOutlined, needs: 'CASE_VIEW', word: 'board' },
      { path: '/plan', label: 'nav.plan', icon: ForkOutlined, needs: 'CASE_VIEW', word: 'plan' },
      { path: '/tasks', label: 'nav.tasks', icon: CarryOutOutlined, needs: 'CASE_WORK', word: 'tasks' },
      { path: '/cases', label: 'nav.cases', icon: FileSearchOutlined, needs: 'CASE_VIEW', word: 'cases' },
      { path: '/counters', label: 'nav.counters', icon: PhoneOutlined, needs: 'BANK_ANSWER', word: 'counters' },
      { path: '/bank-watches', label: 'nav.watches', icon: EyeOutlined, needs: 'BANK_VIEW', word: 'watches' },
      { path: '/orders', label: 'nav.orders', icon: StopOutlined, needs: 'ORDER_ASK', word: 'orders' },
      { path: '/transfers', label: 'nav.transfers', icon: SwapOutlined, needs: 'CASE_VIEW', word: 'transfers' },
    ],
  },
  {
    label: 'nav.watch',
    places: [
      { path: '/duty', label: 'nav.duty', icon: ScheduleOutlined, needs: 'DUTY', word: 'duty' },
      { path: '/queues', label: 'nav.queues', icon: UnorderedListOutlined, needs: 'CASE_VIEW', word: 'queues' },
      { path: '/ledger', label: 'nav.ledger', icon: AccountBookOutlined, needs: 'CASE_VIEW', word: 'ledger' },
      { path: '/people', label: 'nav.people', icon: ContactsOutlined, needs: 'STAFF_VIEW', word: 'people' },
      { path: '/rosters', label: 'nav.rosters', icon: CalendarOutlined, needs: 'STAFF_VIEW', word: 'rosters' },
      { path: '/twin', label: 'nav.twin', icon: ExperimentOutlined, needs: 'TWIN_RUN', word: 'twin' },
      { path: '/bulletins', label: 'nav.bulletins', icon: NotificationOutlined, needs: 'CASE_VIEW', word: 'bulletins' },
    ],
  },
  {
    label: 'nav.intake',
    places: [
      { path: '/leads/new', label: 'nav.enter', icon: FormOutlined, needs: 'LEAD_ENTER', word: 'new' },
      { path: '/leads', label: 'nav.leads', icon: InboxOutlined, needs: 'LEAD_VIEW', word: 'leads' },
      { path: '/quarantine', label: 'nav.quarantine', icon: WarningOutlined, needs: 'LEAD_MEND', word: 'quarantine' },
      { path: '/imports', label: 'nav.imports', icon: ImportOutlined, needs: 'LEAD_IMPORT', word: 'imports' },
      { path: '/sources', label: 'nav.sources', icon: BankOutlined, needs: 'SOURCE_VIEW', word: 'sources' },
    ],
  },
  {
    label: 'nav.district',
    places: [
      { path: '/persons', label: 'nav.persons', icon: UserOutlined, needs: 'PERSON_VIEW', word: 'persons' },
      { path: '/units', label: 'nav.units', icon: ApartmentOutlined, needs: 'UNIT_VIEW', word: 'units' },
      { path: '/unresolved', label: 'nav.unresolved', icon: EnvironmentOutlined, needs: 'ADDRESS_DECIDE', word: 'unresolved' },
      { path: '/banks', label: 'nav.banks', icon: PropertySafetyOutlined, needs: 'BANK_VIEW', word: 'banks' },
      { path: '/powers', label: 'nav.powers', icon: FileProtectOutlined, needs: 'BANK_VIEW', word: 'powers' },
      { path: '/guides', label: 'nav.guides', icon: BookOutlined, needs: 'GUIDE_VIEW', word: 'guides' },
      { path: '/staff', label: 'nav.staff', icon: TeamOutlined, needs: 'STAFF_VIEW', word: 'staff' },
      { path: '/notices/health', label: 'nav.notice-health', icon: DashboardOutlined, needs: 'STAFF_VIEW', word: 'notices' },
    ],
  },
]

export const PLACES: Place[] = PLACE_GROUPS.flatMap((group) => group.places)

export const WALL = { path: '/wall', label: 'nav.wall' as MessageKey, icon: AuditOutlined }
