import { useParams } from 'react-router'
import { Needs } from '../../access/Needs'
import { Fetched } from '../../platform/states/Fetched'
import { useCase } from '../queries'
import { CaseBody } from './CaseBody'
import '../../platform/styles/case.css'

export function CasePage() {
  const { id = '' } = useParams()
  return (
    <Needs permission="CASE_VIEW">
      <Loaded key={id} id={id} />
    </Needs>
  )
}

function Loaded({ id }: { id: string }) {
  const found = useCase(id)
  return (
    <Fetched query={found} rows={12}>
      {(view) => <CaseBody view={view} />}
    </Fetched>
  )
}
