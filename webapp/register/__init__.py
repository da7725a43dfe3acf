"""The register: what is true of every entry, who said so, and every act that changed it.

A ledger of its own. It is opened by those who keep it true and by the filling walk; the public
pages never open it.
"""
