import { lazy } from 'react'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { BoardPage } from '../cases/board/BoardPage'
import { CasePage } from '../cases/page/CasePage'
import { Gate } from '../access/Gate'
import { Shell } from './shell/Shell'
import { NotFound } from './shell/NotFound'
import { Home } from './shell/Home'

const TasksPage = lazy(() => import('../cases/TasksPage'))

/** Every address of the console. What the first minute needs is loaded at once, the rest when first looked at. */
export function Router() {
  return (
    <BrowserRouter>
      <Routes>
        <Route element={<Gate />}>
          <Route element={<Shell />}>
            <Route index element={<Home />} />
            <Route path="/board" element={<BoardPage />} />
            <Route path="/cases/:id" element={<CasePage />} />
            <Route path="/tasks" element={<TasksPage />} />
            <Route path="/home" element={<Navigate to="/" replace />} />
            <Route path="*" element={<NotFound />} />
          </Route>
        </Route>
      </Routes>
    </BrowserRouter>
  )
}
