extern alias Library;

using Library::Kubewright;

[assembly: WrittenManifest("""{"apiVersion":"v1","kind":"Service","metadata":{"name":"orders"}}""")]
[assembly: WrittenManifest("""{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"orders","namespace":"shop"},"spec":{"replicas":2}}""",
    Set = "prod", ConfiguredBy = "Shop.App")]
[assembly: WrittenManifest("""{"kind":"ConfigMap","metadata":{"name":"texts"},"data":{"greeting":"Grüße, \"世界\" 🚢\nsecond line\n"}}""")]
