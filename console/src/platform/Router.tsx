import { lazy } from 'react'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { BoardPage } from '../cases/board/BoardPage'
import { CasePage } from '../cases/page/CasePage'
import { Gate } from '../access/Gate'
import { Shell } from './shell/Shell'
import { NotFound } from './shell/NotFound'
import { Home } from './shell/Home'

const TasksPage = lazy(() => import('../cases/TasksPage'))
const CasesPage = lazy(() => import('../cases/CasesPage'))
const WallPage = lazy(() => import('../cases/wall/WallPage'))
const LeadsPage = lazy(() => import('../leads/LeadsPage'))
const LeadPageView = lazy(() => import('../leads/LeadPageView'))
const EnterLeadPage = lazy(() => import('../leads/enter/EnterLeadPage'))
const QuarantineList = lazy(() => import('../leads/quarantine/QuarantineList'))
const MendPage = lazy(() => import('../leads/quarantine/MendPage'))
const ImportsPage = lazy(() => import('../leads/imports/ImportsPage'))
const ImportPage = lazy(() => import('../leads/imports/ImportPage'))
const SourcesPage = lazy(() => import('../leads/sources/SourcesPage'))
const PersonsPage = lazy(() => import('../persons/PersonsPage'))
const PersonPage = lazy(() => import('../persons/PersonPage'))
const UnitsPage = lazy(() => import('../jurisdiction/UnitsPage'))
const UnresolvedPage = lazy(() => import('../jurisdiction/UnresolvedPage'))
const TransfersPage = lazy(() => import('../transfers/TransfersPage'))
const CountersPage = lazy(() => import('../banks/CountersPage'))
const WatchesPage = lazy(() => import('../banks/WatchesPage'))
const OrdersPage = lazy(() => import('../orders/OrdersPage'))
const PowersPage = lazy(() => import('../orders/PowersPage'))
const LedgerPage = lazy(() => import('../ledger/LedgerPage'))
const BanksPage = lazy(() => import('../banks/BanksPage'))
const GuidesPage = lazy(() => import('../guides/GuidesPage'))
const PlanPage = lazy(() => import('../plan/PlanPage'))
const DutyPage = lazy(() => import('../shifts/DutyPage'))
const RostersPage = lazy(() => import('../shifts/RostersPage'))
const BulletinsPage = lazy(() => import('../shifts/BulletinsPage'))
const PeoplePage = lazy(() => import('../staff/PeoplePage'))
const StaffPersonPage = lazy(() => import('../staff/StaffPersonPage'))
const TwinPage = lazy(() => import('../twin/TwinPage'))
const QueuesPage = lazy(() => import('../queues/QueuesPage'))
const NoticeHealthPage = lazy(() => import('../notices/NoticeHealthPage'))
const StaffPage = lazy(() => import('../staff/StaffPage'))

/** Every address of the console. What the first minute needs is loaded at once, the rest when first looked at. */
export function Router() {
  return (
    <BrowserRouter>
      <Routes>
        <Route element={<Gate />}>
          <Route path="/wall" element={<WallPage />} />
          <Route element={<Shell />}>
            <Route index element={<Home />} />
            <Route path="/board" element={<BoardPage />} />
            <Route path="/cases" element={<CasesPage />} />
            <Route path="/cases/:id" element={<CasePage />} />
            <Route path="/tasks" element={<TasksPage />} />
            <Route path="/leads" element={<LeadsPage />} />
            <Route path="/leads/new" element={<EnterLeadPage />} />
            <Route path="/leads/:id" element={<LeadPageView />} />
            <Route path="/quarantine" element={<QuarantineList />} />
            <Route path="/quarantine/:id" element={<MendPage />} />
            <Route path="/imports" element={<ImportsPage />} />
            <Route path="/imports/:id" element={<ImportPage />} />
            <Route path="/sources" element={<SourcesPage />} />
            <Route path="/persons" element={<PersonsPage />} />
            <Route path="/persons/:id" element={<PersonPage />} />
            <Route path="/units" element={<UnitsPage />} />
            <Route path="/unresolved" element={<UnresolvedPage />} />
            <Route path="/transfers" element={<TransfersPage />} />
            <Route path="/counters" element={<CountersPage />} />
            <Route path="/bank-watches" element={<WatchesPage />} />
            <Route path="/orders" element={<OrdersPage />} />
            <Route path="/powers" element={<PowersPage />} />
            <Route path="/ledger" element={<LedgerPage />} />
            <Route path="/banks" element={<BanksPage />} />
            <Route path="/guides" element={<GuidesPage />} />
            <Route path="/staff" element={<StaffPage />} />
            <Route path="/staff/:id" element={<StaffPersonPage />} />
            <Route path="/people" element={<PeoplePage />} />
            <Route path="/queues" element={<QueuesPage />} />
            <Route path="/notices/health" element={<NoticeHealthPage />} />
            <Route path="/plan" element={<PlanPage />} />
            <Route path="/duty" element={<DutyPage />} />
            <Route path="/rosters" element={<RostersPage />} />
            <Route path="/bulletins" element={<BulletinsPage />} />
            <Route path="/twin" element={<TwinPage />} />
            <Route path="/home" element={<Navigate to="/" replace />} />
            <Route path="*" element={<NotFound />} />
          </Route>
        </Route>
      </Routes>
    </BrowserRouter>
  )
}
