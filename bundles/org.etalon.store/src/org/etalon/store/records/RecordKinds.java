// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.util.List;

import org.etalon.store.RecordKind;

/** All kinds of records. */
public final class RecordKinds {

	/** Authorities and organisations. */
	public static final RecordKind<Authority> AUTHORITIES = RecordKind.of(Authority.class, "authority");
	/** Certification objects: the Unified register. */
	public static final RecordKind<CertificationObject> OBJECTS = RecordKind.of(CertificationObject.class,
			"certification_object");
	/** Answers of objects in columns of regions. */
	public static final RecordKind<ObjectAnswers> OBJECT_ANSWERS = RecordKind.of(ObjectAnswers.class, "object_answers");
	/** Contacts of people. */
	public static final RecordKind<Contact> CONTACTS = RecordKind.of(Contact.class, "contact");
	/** Editions of the Unified register and of the lists of years. */
	public static final RecordKind<Edition> EDITIONS = RecordKind.of(Edition.class, "edition");
	/** Rows of the lists of years. */
	public static final RecordKind<YearListRow> YEAR_LIST = RecordKind.of(YearListRow.class, "year_list_row");
	/** What authorities sent for the list of a year. */
	public static final RecordKind<YearReview> YEAR_REVIEWS = RecordKind.of(YearReview.class, "year_review");
	/** Assessments with everything they were computed from. */
	public static final RecordKind<AssessmentRecord> ASSESSMENTS = RecordKind.of(AssessmentRecord.class, "assessment");
	/** Certificates. */
	public static final RecordKind<Certificate> CERTIFICATES = RecordKind.of(Certificate.class, "certificate");
	/** Conclusions. */
	public static final RecordKind<Conclusion> CONCLUSIONS = RecordKind.of(Conclusion.class, "conclusion");
	/** Notices of termination. */
	public static final RecordKind<TerminationNotice> NOTICES = RecordKind.of(TerminationNotice.class,
			"termination_notice");
	/** Roadmaps. */
	public static final RecordKind<RoadmapRecord> ROADMAPS = RecordKind.of(RoadmapRecord.class, "roadmap");
	/** Months of monitoring. */
	public static final RecordKind<MonitoringMonth> MONITORING = RecordKind.of(MonitoringMonth.class,
			"monitoring_month");
	/** Edited documents as text: models, sheets, templates of sheets. */
	public static final RecordKind<TextDocument> DOCUMENTS = RecordKind.of(TextDocument.class, "document");
	/** Saved mappings of columns. */
	public static final RecordKind<ColumnMapping> MAPPINGS = RecordKind.of(ColumnMapping.class, "column_mapping");
	/** What lists say otherwise than the register. */
	public static final RecordKind<ListDifference> LIST_DIFFERENCES = RecordKind.of(ListDifference.class,
			"list_difference");
	/** Readings chosen for this database. */
	public static final RecordKind<SettingChoice> SETTINGS = RecordKind.of(SettingChoice.class, "setting_choice");

	/** Users of a team with the subjects they answer for as a region. */
	public static final RecordKind<RegionUser> REGION_USERS = RecordKind.of(RegionUser.class, "region_user");

	/** Saved filters of the register. */
	public static final RecordKind<SavedFilter> FILTERS = RecordKind.of(SavedFilter.class, "saved_filter");

	/** Proposals of regions to models. */
	public static final RecordKind<ModelProposal> PROPOSALS = RecordKind.of(ModelProposal.class, "model_proposal");
	/** Plans of regions for typical services. */
	public static final RecordKind<RegionPlanRecord> PLANS = RecordKind.of(RegionPlanRecord.class, "region_plan");
	/** Samples of materials of conformity. */
	public static final RecordKind<MaterialsSample> SAMPLES = RecordKind.of(MaterialsSample.class, "materials_sample");
	/** Materials of conformity. */
	public static final RecordKind<ConformityMaterials> MATERIALS = RecordKind.of(ConformityMaterials.class,
			"conformity_materials");

	/** What became of the remarks on the list of a year. */
	public static final RecordKind<RemarkAnswer> REMARK_ANSWERS = RecordKind.of(RemarkAnswer.class, "remark_answer");

	private static final List<RecordKind<?>> ALL = List.of(AUTHORITIES, OBJECTS, OBJECT_ANSWERS, CONTACTS, EDITIONS,
			YEAR_LIST, YEAR_REVIEWS, ASSESSMENTS, CERTIFICATES, CONCLUSIONS, NOTICES, ROADMAPS, MONITORING, DOCUMENTS,
			MAPPINGS, LIST_DIFFERENCES, SETTINGS, REGION_USERS, FILTERS, PROPOSALS, PLANS, SAMPLES, MATERIALS,
			REMARK_ANSWERS);

	private RecordKinds() {
	}

	/** All of them; a record names only records of kinds before its own, or of its own. */
	public static List<RecordKind<?>> all() {
		return ALL;
	}
}
