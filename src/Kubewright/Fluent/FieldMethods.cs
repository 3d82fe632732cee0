namespace Kubewright;

/// <summary>The fields of Kubernetes' types as methods that can be chained: each sets its field and returns the object.</summary>
public static partial class FieldMethods;
