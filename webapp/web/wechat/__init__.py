"""`/wechat`: the official account."""
