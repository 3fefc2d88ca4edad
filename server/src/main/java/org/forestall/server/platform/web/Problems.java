package org.forestall.server.platform.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forestall.server.platform.PlatformRefusal;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one table from refusals to HTTP (RFC 9457). A fault nobody foresaw is logged under a number; its trace stays here. */
@RestControllerAdvice
public class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final Map<Refusal.Kind, HttpStatus> STATUS = Map.of(
            Refusal.Kind.UNAUTHENTICATED, HttpStatus.UNAUTHORIZED,
            Refusal.Kind.FORBIDDEN, HttpStatus.FORBIDDEN,
            Refusal.Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
            Refusal.Kind.CONFLICT, HttpStatus.CONFLICT,
            Refusal.Kind.INVALID, HttpStatus.UNPROCESSABLE_CONTENT,
            Refusal.Kind.TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE,
            Refusal.Kind.UNSUPPORTED, HttpStatus.BAD_REQUEST,
            Refusal.Kind.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS,
            Refusal.Kind.UNAVAILABLE, HttpStatus.INTERNAL_SERVER_ERROR,
            Refusal.Kind.EXHAUSTED, HttpStatus.SERVICE_UNAVAILABLE);

    /** A refusal as its problem document. */
    public static ProblemDetail of(Refused refused) {
        Refusal refusal = refused.refusal();
        HttpStatus status = STATUS.getOrDefault(refusal.kind(), HttpStatus.INTERNAL_SERVER_ERROR);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.detail());
        problem.setType(URI.create("urn:forestall:refusal:" + refusal.code()));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", refusal.code());
        if (!refusal.advice().isEmpty()) {
            problem.setProperty("advice", refusal.advice());
        }
        if (refused.field() != null) {
            problem.setProperty("field", refused.field());
        }
        if (!refused.values().isEmpty()) {
            problem.setProperty("params", refused.values());
        }
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        return answer(refused);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MultipartException.class})
    ResponseEntity<ProblemDetail> unreadable(Exception fault) {
        return fault instanceof MaxUploadSizeExceededException
                ? answer(new Refused(PlatformRefusal.BODY_TOO_LARGE))
                : answer(new Refused(PlatformRefusal.BODY_UNREADABLE));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException fault) {
        return answer(Refused.field(PlatformRefusal.FIELD_MISSING, fault.getParameterName()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missingPart(MissingServletRequestPartException fault) {
        return answer(Refused.field(PlatformRefusal.FIELD_MISSING, fault.getRequestPartName()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException fault) {
        return answer(Refused.field(PlatformRefusal.FIELD_INVALID, fault.getName()));
    }

    /** A parameter that a request's record could not be bound to. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unbound(BindException fault) {
        FieldError first = fault.getFieldError();
        return answer(
                first == null
                        ? new Refused(PlatformRefusal.FIELD_INVALID)
                        : Refused.field(PlatformRefusal.FIELD_INVALID, first.getField()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException fault) {
        return answer(new Refused(PlatformRefusal.METHOD));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> acceptance(HttpMediaTypeNotAcceptableException fault) {
        return answer(new Refused(PlatformRefusal.NOT_ACCEPTABLE));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mediaType(HttpMediaTypeNotSupportedException fault) {
        return answer(new Refused(PlatformRefusal.MEDIA_TYPE));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothingHere(NoResourceFoundException fault) {
        return answer(new Refused(PlatformRefusal.NOT_FOUND));
    }

    /** The reader went away; there is nobody to answer. */
    @ExceptionHandler
    void readerGone(AsyncRequestNotUsableException fault) {
        log.trace("a reader went away");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception fault) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error("fault {}", number, fault);
        Optional<Refused> exhausted = Exhaustion.of(fault);
        if (exhausted.isPresent()) {
            return answer(exhausted.get());
        }
        return answer(new Refused(PlatformRefusal.INTERNAL, Map.of("fault", number)));
    }

    private static ResponseEntity<ProblemDetail> answer(Refused refused) {
        ProblemDetail problem = of(refused);
        return ResponseEntity.status(problem.getStatus())
                .header("Content-Type", "application/problem+json")
                .body(problem);
    }
}
