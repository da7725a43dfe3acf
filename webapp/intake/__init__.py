"""What is taken into the register: checked by the rules of every entry file, then proposed."""
