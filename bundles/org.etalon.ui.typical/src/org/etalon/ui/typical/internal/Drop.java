// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.Optional;

import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.journey.scene.Part.Spot;
import org.etalon.journey.scene.Scene;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.Step;

/** Where steps that are dragged come: into a cell of a lane and a stage, one alone also into a connector. */
final class Drop {

	private static final int GAP = 6;

	private final List<Step> steps;
	private final Step grabbed;
	private Lane lane;
	private JourneyStage stage;
	private Box cell;
	private Part before;
	private Part link;

	/**
	 * Looks at a place of a picture.
	 *
	 * @param steps   which are dragged, in the order of the map
	 * @param grabbed that of them which is under the pointer
	 */
	Drop(Scene scene, List<Step> steps, Step grabbed, int x, int y) {
		this.steps = steps;
		this.grabbed = grabbed;
		Optional<Spot> spot = scene.spot(x, y).filter(at -> at.band() >= 0 && at.slot() >= 0);
		if (spot.isPresent() && scene.columns().get(spot.get().slot()).stage() instanceof JourneyStage of
				&& scene.bands().get(spot.get().band()).lane() instanceof Lane in) {
			stage = of;
			lane = in;
			cell = scene.area(spot.get().band(), spot.get().slot());
			before = scene.parts().stream().filter(part -> part.kind() == Kind.STEP && part.box().centreX() < x)
					.filter(part -> ((Step) part.thing()).eContainer() == of && !steps.contains(part.thing()))
					.max((one, other) -> Clip.order((Step) one.thing(), (Step) other.thing())).orElse(null);
			link = steps.size() > 1 ? null
					: scene.at(x, y).filter(part -> part.kind() == Kind.LINK && part.owner() != grabbed
							&& Diagram.target(part) != grabbed).orElse(null);
		}
	}

	/** Whether nothing can be dropped here. */
	boolean isNowhere() {
		return cell == null;
	}

	/** The cell that takes it. */
	Box cell() {
		return cell;
	}

	/** The connector that takes it. */
	Optional<Part> link() {
		return Optional.ofNullable(link);
	}

	/** Where in the cell it comes: behind or before what is there. */
	int line() {
		boolean behind = before != null && before.box().x() >= cell.x() && before.box().x() < cell.right();
		return behind ? Math.min(before.box().right() + GAP, cell.right()) : cell.x() + GAP;
	}

	/** What is changed by it; empty where nothing can be dropped. */
	Optional<Edit> edit(JourneyMoves moves) {
		if (isNowhere()) {
			return Optional.empty();
		}
		Edit edit = moves.place(steps, grabbed, lane, stage, before == null ? null : (Step) before.thing());
		if (link != null) {
			edit.and(moves.into(grabbed, (Step) link.owner(), Diagram.target(link)));
		}
		return Optional.of(edit);
	}
}
