package org.forestall.server.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes that somebody was here, from their requests; once a minute each is exact enough and costs nothing. */
@Component
class LastSeen implements HandlerInterceptor, WebMvcConfigurer {

    private static final Duration EXACT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ConcurrentHashMap<Long, Instant> noted = new ConcurrentHashMap<>();

    LastSeen(JdbcClient jdbc, Transactions transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(Actor.class.getName()) instanceof Actor actor
                && actor.kind().isStaff()) {
            note(actor.id(), clock.instant());
        }
        return true;
    }

    /** Keeps it unless less than a minute has gone since the last time. */
    void note(long accountId, Instant now) {
        Instant before = noted.get(accountId);
        if (before != null && now.isBefore(before.plus(EXACT))) {
            return;
        }
        noted.put(accountId, now);
        transactions.in(
                RowScope.all(),
                () -> jdbc.sql("update staff set seen_at = ? where account_id = ?")
                        .params(Timestamp.from(now), accountId)
                        .update());
    }
}
