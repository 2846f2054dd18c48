// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.roadmaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.etalon.norm.Text;

/**
 * The content of a roadmap (appendix 4): its measures in eight sections and the day of the proposal for recertification
 * (8.1). A value: every edit makes another one.
 *
 * @param proposalOn  planned date of the proposal, null while it is not named
 * @param notRequired numbers of the sections marked «не требуется»
 * @param measures    the measures, in order of their sections
 */
public record RoadmapPlan(LocalDate proposalOn, Set<Integer> notRequired, List<Measure> measures) {

	/** A roadmap with nothing in it. */
	public static final RoadmapPlan EMPTY = new RoadmapPlan(null, Set.of(), List.of());

	/** The sections for which appendix 4 offers «не требуется». */
	public static final Set<Integer> OPTIONAL = Set.of(1, 4, 6, 7);

	private static final int ALL = 100;
	/** What the ids of measures begin with that people add themselves; a number follows. */
	private static final String OWN = "own-";

	private static final List<Text> SECTIONS = List.of(new Text("Нормативно-правовое обеспечение", "Legal provisions"),
			new Text(
					"Формирование (утверждение) технической документации для создания (развития) информационной системы",
					"Technical documentation for making (developing) the information system"),
			new Text("Создание (развитие) информационной системы", "Making (developing) the information system"),
			new Text("Проведение опытной эксплуатации", "Trial operation"),
			new Text("Проведение приемочных работ", "Acceptance"),
			new Text("Аттестация и сертификация информационной системы по требованиям безопасности",
					"Attestation and certification of the information system for security"),
			new Text("Ввод информационного сервиса в промышленную эксплуатацию", "Putting into operation"),
			new Text("Сертификация", "Certification"));

	/** The block of the remarks that a measure answers (appendix 1 of the roadmap). */
	public enum Block {
		/** Legal barriers. */
		LEGAL,
		/** Information systems, with control points. */
		SYSTEM
	}

	/**
	 * What proves that a measure is done.
	 *
	 * @param name     the name a person knows it by
	 * @param location address or path
	 * @param sha256   hash of the file, null for what is none
	 */
	public record Proof(String name, String location, String sha256) {
	}

	/**
	 * A measure.
	 *
	 * @param id          stable id
	 * @param section     number of its section
	 * @param title       what is done
	 * @param result      description of the result
	 * @param block       block of the remark it answers, null for a measure that answers none
	 * @param remark      the remark, empty for none
	 * @param point       control point by which the remark is done, percent; null unless it is one on information
	 *                    systems
	 * @param dueOn       last day, null while it is not said
	 * @param responsible who carries it out, empty while it is not said
	 * @param criteria    ids of the criteria it is to meet
	 * @param errors      ids of the typical errors it is to put right
	 * @param gain100     points it was predicted to bring when it was planned, hundredths; null for none
	 * @param startedOn   the day the work began, null before
	 * @param completedOn the day it was closed, null before
	 * @param proofs      what proves that it is done
	 * @param related     ids of the measures it belongs together with (appendix 4, «связные мероприятия»)
	 */
	public record Measure(String id, int section, String title, String result, Block block, String remark,
			Integer point, LocalDate dueOn, String responsible, List<String> criteria, List<String> errors,
			Integer gain100, LocalDate startedOn, LocalDate completedOn, List<Proof> proofs, List<String> related) {

		public Measure {
			criteria = List.copyOf(criteria);
			errors = List.copyOf(errors);
			proofs = List.copyOf(proofs);
			related = List.copyOf(related);
		}

		/** A measure that is only planned and belongs together with no other yet. */
		static Measure planned(String id, int section, String title, String result, Block block, String remark,
				LocalDate dueOn, String responsible, List<String> criteria, List<String> errors, Integer gain100) {
			return new Measure(id, section, title, result, block, remark, null, dueOn, responsible, criteria, errors,
					gain100, null, null, List.of(), List.of());
		}

		/** This measure belonging together with others. */
		Measure related(List<String> others) {
			return new Measure(id, section, title, result, block, remark, point, dueOn, responsible, criteria, errors,
					gain100, startedOn, completedOn, proofs, others);
		}

		/** This measure with another last day. */
		public Measure dueOn(LocalDate day) {
			return new Measure(id, section, title, result, block, remark, point, day, responsible, criteria, errors,
					gain100, startedOn, completedOn, proofs, related);
		}

		/** This measure carried out by somebody else. */
		public Measure responsible(String who) {
			return new Measure(id, section, title, result, block, remark, point, dueOn, who, criteria, errors, gain100,
					startedOn, completedOn, proofs, related);
		}

		/** This measure with what people write of it changed. */
		public Measure edited(String otherTitle, String otherResult, LocalDate day, String who) {
			return new Measure(id, section, otherTitle, otherResult, block, remark, point, day, who, criteria, errors,
					gain100, startedOn, completedOn, proofs, related);
		}

		/** This measure begun on another day; null for not yet. */
		public Measure startedOn(LocalDate day) {
			return new Measure(id, section, title, result, block, remark, point, dueOn, responsible, criteria, errors,
					gain100, day, completedOn, proofs, related);
		}

		/** This measure closed by a proof. */
		public Measure closed(LocalDate day, Proof proof) {
			List<Proof> all = new ArrayList<>(proofs);
			all.add(proof);
			return new Measure(id, section, title, result, block, remark, point, dueOn, responsible, criteria, errors,
					gain100, startedOn, day, all, related);
		}

		/** This measure opened again; its proofs are dropped. */
		public Measure reopened() {
			return new Measure(id, section, title, result, block, remark, point, dueOn, responsible, criteria, errors,
					gain100, startedOn, null, List.of(), related);
		}

		/** This measure answering the remark of another one. */
		Measure answering(Measure other) {
			return new Measure(id, section, title, result, other.block, other.remark, other.point, dueOn, responsible,
					criteria, errors, gain100, startedOn, completedOn, proofs, related);
		}

		/** This measure at a control point. */
		Measure at(int percent) {
			return new Measure(id, section, title, result, block, remark, percent, dueOn, responsible, criteria, errors,
					gain100, startedOn, completedOn, proofs, related);
		}

		/** What was planned, without what became of it. */
		Measure planned() {
			return new Measure(id, section, title, result, block, remark, point, dueOn, responsible, criteria, errors,
					gain100, null, null, List.of(), related);
		}
	}

	public RoadmapPlan {
		notRequired = Set.copyOf(new TreeSet<>(notRequired));
		measures = mutual(
				measures.stream().sorted((one, other) -> Integer.compare(one.section(), other.section())).toList());
	}

	/** What one measure says of another holds for both; what is not there any more belongs together with nothing. */
	private static List<Measure> mutual(List<Measure> measures) {
		Map<String, Set<String>> said = new HashMap<>();
		for (Measure each : measures) {
			for (String other : each.related()) {
				said.computeIfAbsent(each.id(), id -> new HashSet<>()).add(other);
				said.computeIfAbsent(other, id -> new HashSet<>()).add(each.id());
			}
		}
		return said.isEmpty() ? measures : measures.stream().map(each -> {
			Set<String> with = said.getOrDefault(each.id(), Set.of());
			return each.related(measures.stream().map(Measure::id)
					.filter(id -> with.contains(id) && !id.equals(each.id())).toList());
		}).toList();
	}

	/** Title of a section as appendix 4 has it. */
	public static Text section(int number) {
		return SECTIONS.get(number - 1);
	}

	/** The measures of a section in their order. */
	public List<Measure> in(int section) {
		return measures.stream().filter(each -> each.section() == section).toList();
	}

	/** The number of a measure as appendix 4 counts: {@code 3.2}. */
	public String number(Measure measure) {
		return measure.section() + "." + (in(measure.section()).indexOf(measure) + 1);
	}

	/** The measure with a number or an id. */
	public Optional<Measure> find(String number) {
		return measures.stream().filter(each -> number(each).equals(number) || each.id().equals(number)).findFirst();
	}

	/** This roadmap with a measure changed. */
	public RoadmapPlan with(String id, UnaryOperator<Measure> change) {
		return new RoadmapPlan(proposalOn, notRequired,
				measures.stream().map(each -> each.id().equals(id) ? change.apply(each) : each).toList());
	}

	/** This roadmap with a further measure in a section that answers no remark. */
	public RoadmapPlan with(int section, String title, String result, LocalDate day, String who) {
		int number = 1;
		while (find(OWN + number).isPresent()) {
			number++;
		}
		List<Measure> all = new ArrayList<>(measures);
		all.add(Measure.planned(OWN + number, section, title, result, null, "", day, who, List.of(), List.of(), null));
		Set<Integer> without = new TreeSet<>(notRequired);
		without.remove(section);
		return new RoadmapPlan(proposalOn, without, all);
	}

	/** Whether an id is one of the measures that people add themselves, which are counted. */
	static boolean isOwn(String id) {
		return id.startsWith(OWN);
	}

	/** The measures that a measure belongs together with, in their order. */
	public List<Measure> related(Measure measure) {
		return measures.stream().filter(each -> measure.related().contains(each.id())).toList();
	}

	/** This roadmap with a measure belonging together with exactly these others; they with it as well. */
	public RoadmapPlan related(String id, Collection<String> others) {
		return new RoadmapPlan(proposalOn, notRequired,
				measures.stream()
						.map(each -> each.id().equals(id) ? each.related(List.copyOf(others))
								: each.related(each.related().stream().filter(other -> !other.equals(id)).toList()))
						.toList());
	}

	/** The control points of the measures that answer remarks on information systems, percent; 100 is one of them. */
	public List<Integer> points() {
		Set<Integer> percents = new TreeSet<>(Set.of(ALL));
		measures.stream().filter(each -> each.point() != null).forEach(each -> percents.add(each.point()));
		return List.copyOf(percents);
	}

	/**
	 * The numbers of the remarks by the ids of the measures that answer them, as appendix 1 of the roadmap counts: 1.1,
	 * 1.2 for the law, 2.1.1, 2.1.2, 2.2.1 for information systems.
	 */
	public Map<String, String> remarkNumbers() {
		Map<String, String> numbers = new HashMap<>();
		Map<String, Integer> counts = new HashMap<>();
		List<Integer> percents = points();
		for (Measure each : measures) {
			if (each.block() != null) {
				String group = each.block() == Block.LEGAL ? "1"
						: "2." + (each.point() == null ? percents.size() : percents.indexOf(each.point()) + 1);
				numbers.put(each.id(), group + "." + counts.merge(group, 1, Integer::sum));
			}
		}
		return numbers;
	}

	/** This roadmap without a measure. */
	public RoadmapPlan without(String id) {
		return new RoadmapPlan(proposalOn, notRequired,
				measures.stream().filter(each -> !each.id().equals(id)).toList());
	}

	/** This roadmap with a section marked «не требуется», or no longer. */
	public RoadmapPlan required(int section, boolean needed) {
		Set<Integer> without = new TreeSet<>(notRequired);
		if (needed) {
			without.remove(section);
		} else {
			without.add(section);
		}
		return new RoadmapPlan(proposalOn, without, measures);
	}

	/** This roadmap with another date of the proposal for recertification; it is the last day of measure 8.1 too. */
	public RoadmapPlan proposalOn(LocalDate day) {
		List<Measure> eighth = in(8);
		return new RoadmapPlan(day, notRequired, measures.stream()
				.map(each -> !eighth.isEmpty() && each.equals(eighth.get(0)) ? each.dueOn(day) : each).toList());
	}

	/** What was planned, without what became of it. */
	RoadmapPlan planned() {
		return new RoadmapPlan(proposalOn, notRequired, measures.stream().map(Measure::planned).toList());
	}
}
