package planted.cycle.left;

import planted.cycle.right.RightHand;

public class LeftHand {
    RightHand other = new RightHand();
}
