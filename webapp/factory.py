def create_app():
    raise NotImplementedError
