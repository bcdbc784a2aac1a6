package org.banyancms.core.web.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.SecondFactor;
import org.banyancms.core.access.SecondFactors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * One's own second factor, changed only from a signed-in browser: a token's program has no business
 * with it.
 */
@RestController
class SecondFactorController {
    private static final String OWN = "/api/v1/me/second-factor";

    record Proposing(@Nullable String password) {}

    record Confirming(@Nullable String code) {}

    record Proof(@Nullable String password, @Nullable String code) {}

    record Proposed(String secret, String uri) {}

    record Recovery(List<String> recoveryCodes) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(boolean active, @Nullable Instant since, int recoveryCodesLeft) {
        static View of(SecondFactor factor) {
            return new View(true, factor.confirmedAt(), factor.recovery().size());
        }
    }

    private final SecondFactors factors;

    SecondFactorController(SecondFactors factors) {
        this.factors = factors;
    }

    @GetMapping(OWN)
    ResponseEntity<View> get(Actor actor) {
        var view = factors.of(actor.username()).map(View::of).orElse(new View(false, null, 0));
        return secret(HttpStatus.OK, view);
    }

    @PostMapping(OWN)
    ResponseEntity<Proposed> propose(
            Actor actor, HttpServletRequest request, @RequestBody Proposing body) {
        InPerson.required(request);
        var proposed = factors.propose(actor, GivenText.required("/password", body.password()));
        return secret(HttpStatus.CREATED, new Proposed(proposed.key(), proposed.address()));
    }

    @PostMapping(OWN + "/confirmation")
    ResponseEntity<Recovery> confirm(
            Actor actor, HttpServletRequest request, @RequestBody Confirming body) {
        InPerson.required(request);
        var codes = factors.confirm(actor, GivenText.required("/code", body.code()));
        return secret(HttpStatus.OK, new Recovery(codes));
    }

    @PostMapping(OWN + "/recovery-codes")
    ResponseEntity<Recovery> renew(
            Actor actor, HttpServletRequest request, @RequestBody Proof body) {
        InPerson.required(request);
        var codes =
                factors.renewRecovery(
                        actor,
                        GivenText.required("/password", body.password()),
                        GivenText.required("/code", body.code()));
        return secret(HttpStatus.OK, new Recovery(codes));
    }

    @PostMapping(OWN + "/removal")
    ResponseEntity<Void> remove(Actor actor, HttpServletRequest request, @RequestBody Proof body) {
        InPerson.required(request);
        factors.remove(
                actor,
                GivenText.required("/password", body.password()),
                GivenText.required("/code", body.code()));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/api/v1/admin/users/{username}/second-factor")
    ResponseEntity<Void> removeOf(Actor actor, @PathVariable String username) {
        factors.removeOf(actor, username);
        return ResponseEntity.noContent().build();
    }

    private static <T> ResponseEntity<T> secret(HttpStatus status, T body) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(body);
    }
}
