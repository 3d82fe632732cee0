namespace Kubewright.Analyzers.Generation.Model;

/// <summary>A class with attributes, and what they describe.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Declarations">How it and the types around it are declared, the outermost first: <c>class Shop</c>, <c>record Orders</c>.</param>
/// <param name="IsPartial">Whether it, and all types around it, can be added to.</param>
/// <param name="IsPublic">Whether those who reference the project see it.</param>
/// <param name="Configured">The types that its <c>Configure</c> methods take, by their last names, each with the name of the parameter.</param>
/// <param name="Environments">What it is in each environment that it describes.</param>
/// <param name="File">What it describes, as if it stood in a manifest.</param>
internal sealed record ClassModel(string Namespace, EquatableArray<string> Declarations, bool IsPartial, bool IsPublic, EquatableArray<NamedValue> Configured,
    EquatableArray<EnvironmentModel> Environments, FileModel File);
