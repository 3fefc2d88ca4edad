import { useState } from 'react'
import type { CaseView } from '../../api/cases'
import { Page } from '../../platform/shell/Page'
import { t } from '../../platform/text/text'
import { ClocksStrip } from '../../contacts/ClocksStrip'
import { BankPanel } from '../../banks/BankPanel'
import { DissuasionPanel } from '../../contacts/DissuasionPanel'
import { GuardPanel } from '../../contacts/GuardPanel'
import { LostMinuteStrip } from '../../contacts/LostMinuteStrip'
import { MessagePanel } from '../../contacts/MessagePanel'
import { OperationPanel } from '../../contacts/OperationPanel'
import { PromisePanel } from '../../contacts/PromisePanel'
import { ProofPanel } from '../../contacts/ProofPanel'
import { SearchPanel } from '../../contacts/SearchPanel'
import { EnquiriesPanel } from '../../enquiries/EnquiriesPanel'
import { FollowUpsPanel } from '../../followups/FollowUpsPanel'
import { SimilarCases } from '../../followups/SimilarCases'
import { GuidePanel } from '../../guides/GuidePanel'
import { MoneyPanel } from '../../ledger/MoneyPanel'
import { OrdersPanel } from '../../orders/OrdersPanel'
import { HelpsPanel } from '../../plan/HelpsPanel'
import { MoneyClockPanel } from '../../plan/MoneyClockPanel'
import { ReinforcementPanel } from '../../plan/ReinforcementPanel'
import { personName } from '../personLine'
import { CaseActions } from './CaseActions'
import { CaseHead } from './CaseHead'
import { CaseLeads } from './CaseLeads'
import { Household } from './Household'
import { PersonPanel } from './PersonPanel'
import { ReasonList } from './ReasonList'
import { StatePanel } from './StatePanel'
import { Timeline } from './Timeline'
import { TracksPanel } from './TracksPanel'
import { Viewers } from './Viewers'

/** One case on one page: the clock, what to do next, who it is about, why, and all that has happened. */
export function CaseBody({ view }: { view: CaseView }) {
  const [guideVersion, setGuideVersion] = useState<number>()
  return (
    <Page
      title={t('case.title', { id: view.id, name: personName(view.person) })}
      note={<Viewers id={view.id} seen={view.viewers} />}
      actions={<CaseActions view={view} />}
      className="case-page"
    >
      <CaseHead view={view} />
      <ClocksStrip view={view} />
      <div className="case-grid">
        <div>
          <OperationPanel view={view} />
          <TracksPanel view={view} guideVersion={guideVersion} />
          <HelpsPanel view={view} />
          <ReinforcementPanel view={view} />
          <BankPanel view={view} />
          <OrdersPanel view={view} />
          <EnquiriesPanel view={view} />
          <DissuasionPanel view={view} />
          <ProofPanel view={view} />
          <FollowUpsPanel view={view} />
          <GuardPanel view={view} />
          <SearchPanel view={view} />
          <LostMinuteStrip view={view} />
        </div>
        <div>
          <PersonPanel view={view} />
          <MoneyClockPanel view={view} />
          <ReasonList view={view} />
          <StatePanel view={view} />
          <MoneyPanel view={view} />
          <GuidePanel fraudType={view.fraudType} victimState={view.victimState} onUsed={setGuideVersion} />
          <PromisePanel view={view} />
          <MessagePanel view={view} />
          <CaseLeads id={view.id} />
          <Household view={view} />
          <SimilarCases view={view} />
          <Timeline view={view} />
        </div>
      </div>
    </Page>
  )
}
