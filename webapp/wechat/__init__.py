"""What the platform of WeChat sends to an official account, and how it wants to be answered.

Written from its documented protocol; the library there is (wechatpy) had its last release long ago
and brings HTTP clients and sessions that nothing here needs.
"""
