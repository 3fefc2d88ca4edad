import { createRoot } from 'react-dom/client'
import { Root } from './platform/Root'
import './platform/styles/base.css'

const element = document.getElementById('root')
if (element) createRoot(element).render(<Root />)
