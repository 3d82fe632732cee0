namespace Kubewright.Model;

/// <summary>The texts of the enums, in the order of their members.</summary>
internal static partial class Choices;
