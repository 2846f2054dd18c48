// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.cases.AllSettings;
import org.etalon.exchange.StageValues;
import org.etalon.exchange.VariantStamp;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.operations.InstalledVariant;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.certification.IssueDocuments.Issued;
import org.etalon.scoring.Basis;
import org.etalon.scoring.Finding;
import org.etalon.scoring.ScoringVariant;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.tests.store.StoreForTests;
import org.etalon.tests.support.VariantsForTests;

/** A database with some objects, and the operations with what most tests do not care about filled in. */
public final class Fixture implements AutoCloseable {

	/** The product, as documents name it. */
	public static final String PRODUCT = "Etalon 1.0.0";

	/** The database. */
	public final Store store;
	/** What is installed; tests exchange it. */
	public List<InstalledVariant> installed = installed("1.0.0", "abc");
	/** Readings that are chosen; tests exchange them. */
	public Settings settings = Settings.defaults(AllSettings.list());

	private final VariantRegistry registry = () -> installed;

	public Fixture(Path folder) throws StoreException {
		this.store = StoreForTests.open(folder, Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.AUTHORITIES)
					.add(new Authority("A-1", "Министерство образцов", AuthorityLevel.FEDERAL, null));
			session.records(RecordKinds.OBJECTS)
					.addAll(List.of(object("EP-1", ObjectKind.STATE_SERVICE, null, null),
							object("EP-2", ObjectKind.STATE_SERVICE, "12", "16"),
							object("OB-1", ObjectKind.APPEALS_SERVIS, null, null)));
			return null;
		});
	}

	/** The variants for tests as bundles of a version would bring them. */
	public static List<InstalledVariant> installed(String version, String hash) {
		List<InstalledVariant> all = new ArrayList<>();
		for (ScoringVariant variant : VariantsForTests.all()) {
			all.add(new InstalledVariant(variant, new VariantStamp(variant.info().id(), version, () -> hash),
					"org.etalon.test"));
		}
		return all;
	}

	/** An object that nothing speaks against. */
	public static CertificationObject object(String id, ObjectKind kind, String mszuFederal, String subject) {
		return new CertificationObject(id, "Услуга " + id, kind, "A-1", subject, false, mszuFederal, null,
				"https://example.org/" + id, true, true, null, null, null, null, null, null, null, null, null, null,
				null, null);
	}

	public VariantRegistry registry() {
		return registry;
	}

	public Conditions conditions() {
		return new Conditions(PRODUCT, settings, ProductionCalendar::builtIn, Map.of());
	}

	/** Findings as a user writes them: regulation, reception, laboratory; empty for nothing. */
	public static Findings findings(String regulation, String reception, String laboratory) {
		Map<Stage, Finding> stated = new EnumMap<>(Stage.class);
		stated.put(Stage.REGULATION, StageValues.finding(Stage.REGULATION, regulation).orElseThrow());
		stated.put(Stage.RECEPTION, StageValues.finding(Stage.RECEPTION, reception).orElseThrow());
		stated.put(Stage.LABORATORY, StageValues.finding(Stage.LABORATORY, laboratory).orElseThrow());
		return Findings.of(stated, Set.of());
	}

	/** Assesses; the reception of EP-2, which has that stage, gets the letter of the regulation. */
	public Assessed assess(String id, String regulation, String laboratory, String on) throws StoreException {
		return new AssessObject(registry).run(store,
				new AssessObject.Request(id, findings(regulation, id.equals("EP-2") ? regulation : "", laboratory),
						LocalDate.parse(on), List.of(), "", conditions()),
				Progress.NONE);
	}

	public Assessed recertify(String id, Basis basis, String regulation, String laboratory, String on)
			throws StoreException {
		return new RecertifyObject(registry).run(store, new RecertifyObject.Request(id, basis,
				findings(regulation, "", laboratory), Past.UNKNOWN, LocalDate.parse(on), List.of(), "", conditions()),
				Progress.NONE);
	}

	public Issued issue(String id, String on) throws StoreException {
		return issue(id, on, null, null);
	}

	public Issued issue(String id, String on, String number, String sentOn) throws StoreException {
		return new IssueDocuments(registry).run(store,
				new IssueDocuments.Request(id, LocalDate.parse(on), sentOn == null ? null : LocalDate.parse(sentOn),
						number, null, List.of("Поиск по сайту не находит услугу"), "", conditions()),
				Progress.NONE);
	}

	public List<SendDocuments.Sent> send(String target, String on) throws StoreException {
		return new SendDocuments().run(store,
				new SendDocuments.Request(target, LocalDate.parse(on), false, "", conditions()), Progress.NONE);
	}

	public Dossier dossier(String id) throws StoreException {
		return store.read(snapshot -> Dossier.of(snapshot, id));
	}

	public <T extends Record> int revisions(RecordKind<T> kind, String id) throws StoreException {
		return store.read(snapshot -> snapshot.records(kind).history(id)).size();
	}

	public <T extends Record> T find(RecordKind<T> kind, String id) throws StoreException {
		return store.read(snapshot -> snapshot.records(kind).find(id)).map(Revised::value).orElseThrow();
	}

	/** Replaces an object, as another operation would. */
	public void change(CertificationObject changed) throws StoreException {
		store.write(new Intent("test", ""), session -> {
			int revision = session.records(RecordKinds.OBJECTS).find(changed.id()).orElseThrow().revision();
			session.records(RecordKinds.OBJECTS).update(changed, revision);
			return null;
		});
	}

	@Override
	public void close() throws StoreException {
		store.close();
	}
}
