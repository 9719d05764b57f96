"""Attribution: who says so, and what nobody is said to have said."""
