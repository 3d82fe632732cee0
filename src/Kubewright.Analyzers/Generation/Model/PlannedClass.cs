namespace Kubewright.Analyzers.Generation.Model;

/// <summary>A class with attributes, and the names that the code of its objects gets.</summary>
internal sealed record PlannedClass(ClassModel Class, EquatableArray<PlannedObject> Objects);
