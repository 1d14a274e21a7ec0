package planted.cycle.right;

import planted.cycle.left.LeftHand;

public class RightHand {
    LeftHand other = new LeftHand();
}
