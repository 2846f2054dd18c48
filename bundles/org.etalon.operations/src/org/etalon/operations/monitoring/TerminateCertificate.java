// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.etalon.norm.Progress;
import org.etalon.norm.Ruling;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.certification.Dossier;
import org.etalon.operations.certification.Numbers;
import org.etalon.operations.monitoring.CriticalJson.MonitoringResult;
import org.etalon.operations.monitoring.EvaluateMonitoring.Evaluated;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.monitoring.MonitoringPeriod;
import org.etalon.rules.monitoring.Termination;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TerminationNotice;

/**
 * Terminates a certificate (clauses 32, 34, 35): by the critical values the database holds, or for a reason a person
 * gives. The register says so from that day on, and a notice falls due within five working days.
 */
public final class TerminateCertificate {

	/**
	 * What to terminate.
	 *
	 * @param target     number of the certificate, or id of the object whose last certificate is meant
	 * @param detected   day the critical value was detected
	 * @param because    the reason in words (clause 34), empty to rest on the critical values of the database
	 * @param number     number of the notice, null for the next one
	 * @param conditions under which readings (A20, A21, A22)
	 */
	public record Request(String target, LocalDate detected, String because, String number, Conditions conditions) {
	}

	/**
	 * What was terminated.
	 *
	 * @param object      the object as the register has it now
	 * @param certificate the certificate
	 * @param notice      the notice to be sent
	 * @param result      the critical values with their figures, and the reason
	 * @param repeated    whether it was terminated so already
	 */
	public record Terminated(CertificationObject object, Certificate certificate, TerminationNotice notice,
			MonitoringResult result, boolean repeated) {
	}

	/**
	 * Terminates.
	 *
	 * @throws RefusedException {@code UNKNOWN_NUMBER}, {@code NEVER_CERTIFIED}, {@code NOT_SENT},
	 *                          {@code TERMINATED_ALREADY}, {@code NO_CRITICAL_VALUE}, and the codes of
	 *                          {@link Termination#decide}
	 */
	public Terminated run(Store store, Request request, Progress progress) throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER);
		return store.write(new Intent("terminate", request.because()), session -> {
			Revised<Certificate> certificate = find(session, request.target());
			permission.requireOwn(session, certificate.value().objectId());
			Terminated terminated = certificate.value().status() == CertificateStatus.TERMINATED
					? again(session, certificate.value(), request)
					: terminate(session, certificate, request);
			Permission.proceed(progress);
			return terminated;
		});
	}

	private static Revised<Certificate> find(Session session, String target) throws StoreException {
		Optional<Revised<Certificate>> certificate = session.records(RecordKinds.CERTIFICATES).find(target);
		if (certificate.isPresent()) {
			return certificate.get();
		}
		if (session.records(RecordKinds.OBJECTS).find(target).isEmpty()) {
			throw new RefusedException("UNKNOWN_NUMBER", target);
		}
		return Dossier.of(session, target).lastCertificate()
				.orElseThrow(() -> new RefusedException("NEVER_CERTIFIED", target));
	}

	private static Terminated again(Session session, Certificate certificate, Request request) throws StoreException {
		Dossier dossier = Dossier.of(session, certificate.objectId());
		TerminationNotice notice = dossier.notices().stream().map(Revised::value)
				.filter(each -> each.certificateId().equals(certificate.id())).findFirst().orElse(null);
		if (notice == null || !notice.detectedOn().equals(request.detected())) {
			throw new RefusedException("TERMINATED_ALREADY", certificate.id(), certificate.terminatedOn());
		}
		return new Terminated(dossier.object().value(), certificate, notice, CriticalJson.read(notice.result()), true);
	}

	private static Terminated terminate(Session session, Revised<Certificate> found, Request request)
			throws StoreException {
		Certificate certificate = found.value();
		if (certificate.sentOn() == null) {
			throw new RefusedException("NOT_SENT", certificate.id());
		}
		Revised<CertificationObject> object = session.records(RecordKinds.OBJECTS).find(certificate.objectId())
				.orElseThrow(() -> new RefusedException("UNKNOWN_OBJECT", certificate.objectId()));
		Termination termination = switch (Termination.decide(request.detected(),
				new MonitoringPeriod(certificate.sentOn(), certificate.validTo()), object.value().kind(),
				request.conditions().calendar().get())) {
		case Ruling.Made<Termination> made -> made.value();
		case Ruling.Refused<Termination> refused -> throw new RefusedException(refused.flaw().code(),
				refused.flaw().field(), refused.flaw().found(), refused.flaw().expected());
		};
		Evaluated evaluated = EvaluateMonitoring.of(session, object.value(), certificate, request.detected(),
				request.conditions());
		if (evaluated.critical().isEmpty() && request.because().isBlank()) {
			throw new RefusedException("NO_CRITICAL_VALUE", certificate.id(), request.detected());
		}
		MonitoringResult result = new MonitoringResult(CriticalJson.of(evaluated), request.because().strip());
		Certificate ended = ended(certificate, termination.terminatedOn(), reason(result));
		session.records(RecordKinds.CERTIFICATES).update(ended, found.revision());
		CertificationObject changed = object.value();
		if (isLast(session, certificate)) {
			RecordKind<CertificationObject> kind = RecordKinds.OBJECTS;
			changed = kind.with(changed, kind.field("certificateStatus"), CertificateStatus.TERMINATED);
			session.records(kind).update(changed, object.revision());
		}
		TerminationNotice notice = new TerminationNotice(
				Numbers.NOTICE.take(session, request.number(), request.detected()), certificate.id(),
				certificate.objectId(), request.detected(), termination.terminatedOn(), termination.noticeDeadline(),
				null, CriticalJson.write(result), settings(request.conditions()));
		session.records(RecordKinds.NOTICES).add(notice);
		return new Terminated(changed, ended, notice, result, false);
	}

	private static boolean isLast(Session session, Certificate certificate) throws StoreException {
		return Dossier.of(session, certificate.objectId()).lastCertificate()
				.filter(last -> last.value().id().equals(certificate.id())).isPresent();
	}

	private static Certificate ended(Certificate certificate, LocalDate on, String reason) {
		return new Certificate(certificate.id(), certificate.objectId(), certificate.assessmentId(), certificate.type(),
				certificate.level(), certificate.clause(), certificate.issuedOn(), certificate.validFrom(),
				certificate.validTo(), certificate.sentOn(), CertificateStatus.TERMINATED, on, reason,
				certificate.noIncreaseUsed());
	}

	/** The reason as the register keeps it: codes with their months, or what the person said. */
	private static String reason(MonitoringResult result) {
		String critical = result.critical().stream().map(each -> each.indicator() + " " + each.month())
				.collect(Collectors.joining(", "));
		return critical.isEmpty() ? result.reason()
				: result.reason().isEmpty() ? critical : critical + "; " + result.reason();
	}

	private static String settings(Conditions conditions) {
		return List.of(RulesSettings.A20, RulesSettings.A21, RulesSettings.A22).stream()
				.map(conditions.settings()::inEffect).collect(Collectors.joining(", "));
	}
}
