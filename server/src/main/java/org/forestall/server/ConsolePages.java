package org.forestall.server;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The console finds its own way below these addresses; whatever is asked for there is the one page. */
@Controller
class ConsolePages {

    @GetMapping({
        "/",
        "/sign-in",
        "/board",
        "/wall",
        "/tasks",
        "/cases",
        "/cases/{id}",
        "/leads",
        "/leads/{id}",
        "/quarantine",
        "/quarantine/{id}",
        "/imports",
        "/imports/{id}",
        "/sources",
        "/persons",
        "/persons/{id}",
        "/units",
        "/transfers",
        "/counters",
        "/orders",
        "/powers",
        "/ledger",
        "/bank-watches",
        "/banks",
        "/unresolved",
        "/guides",
        "/staff",
        "/staff/{id}",
        "/people",
        "/queues",
        "/notices/health",
        "/plan",
        "/duty",
        "/rosters",
        "/bulletins",
        "/twin",
        "/home"
    })
    String page() {
        return "forward:/index.html";
    }
}
