// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import java.util.Locale;

import fr.jalon.contract.CountUnit;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Unit;
import fr.jalon.contract.types.FigureUnits;
import fr.jalon.runtime.figure.FigureUnit;

/** Units of the model as those that figures are shown in. */
final class Units {

	private Units() {
	}

	/** The unit that readers see: declared, else computed; without any word where neither is known. */
	static FigureUnit of(Fiche fiche, Measure measure) {
		Unit declared = Fiches.unit(fiche, measure);
		fr.jalon.contract.types.FigureUnit unit = declared == null ? FigureUnits.of(measure) : FigureUnits.of(declared);
		String label = unit.isKnown() ? unit.label(Locale.FRENCH) : "";
		boolean count = declared instanceof CountUnit || unit instanceof fr.jalon.contract.types.FigureUnit.CountOf;
		int decimals = declared != null && declared.isSetDecimals() ? Math.max(0, declared.getDecimals()) : count ? 0 : 1;
		return new FigureUnit(label, decimals);
	}
}
