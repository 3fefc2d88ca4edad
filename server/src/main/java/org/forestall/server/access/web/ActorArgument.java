package org.forestall.server.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** A controller that names an {@link Actor} gets the one who asks; nobody signed in never reaches it. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        Object actor = http == null ? null : http.getAttribute(IdentityFilter.ACTOR);
        if (actor == null) {
            throw new Refused(AccessRefusal.NO_SESSION);
        }
        return actor;
    }
}
