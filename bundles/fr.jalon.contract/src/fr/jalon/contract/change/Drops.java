// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.change;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.FunctionalBlock;
import fr.jalon.contract.MasterData;
import fr.jalon.contract.Product;
import fr.jalon.contract.overview.SystemMap;

/** What it means to drop one element on another. */
public final class Drops {

	private Drops() {
	}

	/** Whether something would happen. */
	public static boolean canReceive(EObject place, EObject dropped) {
		if (dropped instanceof Fiche) {
			return Links.canAttach(place);
		}
		if (dropped instanceof Product && (place instanceof FunctionalBlock || place instanceof Contract)) {
			return true;
		}
		return dropped instanceof MasterData && (place instanceof Product || place instanceof Contract)
				|| Moves.canMoveInto(owner(place, dropped), dropped);
	}

	/** A sheet measures the place, a product covers the block, a product masters the data; anything else moves there. */
	public static void receive(EObject place, EObject dropped) {
		if (!canReceive(place, dropped)) {
			return;
		}
		if (dropped instanceof Fiche fiche) {
			Links.attach(fiche, place);
		} else if (dropped instanceof Product product && place instanceof FunctionalBlock block) {
			SystemMap.settle(product, block);
		} else if (dropped instanceof Product product && place instanceof Contract) {
			SystemMap.settle(product, null);
		} else if (dropped instanceof MasterData data) {
			data.setMaster(place instanceof Product product ? product : null);
		} else {
			Moves.moveInto(owner(place, dropped), dropped);
		}
	}

	/** The background of the map stands for the contract, blocks that leave their zone live in the text. */
	private static EObject owner(EObject place, EObject dropped) {
		return dropped instanceof FunctionalBlock && place instanceof Contract ? Models.document(dropped) : place;
	}
}
