namespace Kubewright.ModelGenerator;

/// <summary>A closed set of values: an enum of the library.</summary>
/// <param name="Name">The enum's name, the one of the Go type.</param>
/// <param name="Values">Its values as written in a manifest, each an identifier.</param>
/// <param name="Field">The first field that takes it.</param>
internal sealed record ApiChoice(string Name, string[] Values, string Field);
