// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring.control.internal;

import org.etalon.norm.ObjectKind;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Schemes;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantProperties;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Scoring of servises of state control (сервисы государственного контроля, надзора) (clauses 36-41): two stages. */
@Component(service = ScoringVariant.class)
@VariantProperties(id = "control", edition = "1", kinds = ObjectKind.CONTROL_SERVIS)
public final class ControlVariant extends DeclaredVariant {

	@Activate
	public ControlVariant(VariantProperties properties) {
		super(properties, Schemes.twoStages());
	}
}
