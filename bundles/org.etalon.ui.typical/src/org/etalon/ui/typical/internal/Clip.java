// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Step;

/**
 * What was copied from a diagram: copies of its own, so that it stays what it was, and a text for everything else.
 *
 * @param steps steps, with what leads from one of them to another
 * @param cards what belongs to steps or to the map
 * @param text  what it all says, a line each
 */
record Clip(List<Step> steps, List<Card> cards, String text) {

	/**
	 * A card.
	 *
	 * @param kind  what it is
	 * @param thing a text or a copy of the object
	 */
	record Card(Kind kind, Object thing) {
	}

	/** Copies parts of a diagram. A stage stands for its steps; cards of steps that are copied come with them. */
	static Clip of(List<Part> parts) {
		Set<Step> steps = new LinkedHashSet<>();
		for (Part part : parts) {
			if (part.kind() == Kind.STEP) {
				steps.add((Step) part.thing());
			} else if (part.thing() instanceof JourneyStage stage) {
				steps.addAll(stage.getSteps());
			}
		}
		List<Card> cards = new ArrayList<>();
		for (Part part : parts) {
			boolean card = switch (part.kind()) {
			case TOUCHPOINT, SERVICE, PROBLEM, OBSERVATION, PROCEDURE -> true;
			case FEELING ->
				parts.stream().noneMatch(other -> other.kind() == Kind.THOUGHT && other.thing() == part.thing());
			case THOUGHT -> true;
			default -> false;
			};
			if (card && !steps.contains(part.owner())) {
				cards.add(new Card(part.kind(),
						part.thing() instanceof EObject object ? EcoreUtil.copy(object) : part.thing()));
			}
		}
		Collection<Step> ordered = steps.stream().sorted(Clip::order).toList();
		return new Clip(List.copyOf(EcoreUtil.copyAll(ordered)), cards,
				parts.stream().map(Part::says).filter(says -> !says.isBlank()).collect(Collectors.joining("\n")));
	}

	/** The order of the map. */
	static int order(Step one, Step other) {
		JourneyStage stage = (JourneyStage) one.eContainer();
		JourneyStage with = (JourneyStage) other.eContainer();
		return stage == with ? Integer.compare(stage.getSteps().indexOf(one), stage.getSteps().indexOf(other))
				: Integer.compare(index(stage), index(with));
	}

	private static int index(JourneyStage stage) {
		return stage.eContainer().eContents().indexOf(stage);
	}

	/** Whether nothing was. */
	boolean isEmpty() {
		return steps.isEmpty() && cards.isEmpty();
	}
}
