package org.forestall.server.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.RequestIdentity;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.web.Exhaustion;
import org.forestall.server.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the one who asks on the request. A change asked for by cookie must carry the console's own header, which another
 * site's page cannot send: that and the cookie's SameSite=Strict keep forged requests out.
 */
@Component
class IdentityFilter extends OncePerRequestFilter {

    static final String ACTOR = Actor.class.getName();
    static final String COOKIE = "forestall_session";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final RequestIdentity identity;
    private final JsonMapper json;

    IdentityFilter(RequestIdentity identity, JsonMapper json) {
        this.identity = identity;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/v1/");
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return true;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            identify(request);
        } catch (Refused refused) {
            answer(response, refused);
            return;
        } catch (DataAccessException | TransactionException fault) {
            // that a key was used is written down: where there is no room for that, there is none for what is asked
            // either
            answer(response, Exhaustion.of(fault).orElseThrow(() -> fault));
            return;
        }
        chain.doFilter(request, response);
    }

    private void identify(HttpServletRequest request) {
        String cookie = cookie(request);
        String key = request.getHeader("Forestall-Source-Key");
        String bankKey = request.getHeader("Forestall-Bank-Key");
        String bearer = bearer(request);
        boolean byCookie = key == null && bankKey == null && bearer == null && cookie != null;
        if (byCookie && !READING.contains(request.getMethod()) && request.getHeader("X-Forestall") == null) {
            throw new Refused(AccessRefusal.FORGED);
        }
        Optional<Actor> actor = identity.identify(cookie, key, bankKey, bearer);
        actor.ifPresent(a -> request.setAttribute(ACTOR, a));
    }

    static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : null;
    }

    private void answer(HttpServletResponse response, Refused refused) throws IOException {
        ProblemDetail problem = Problems.of(refused);
        response.setStatus(problem.getStatus());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
