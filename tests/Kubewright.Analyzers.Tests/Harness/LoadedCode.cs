using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Tests.Harness;

/// <summary>Compiled code that a test runs.</summary>
internal static class LoadedCode
{
    public static Assembly Load(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.WithAssemblyName("Loaded" + Guid.NewGuid().ToString("N")).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(20)));
        return Assembly.Load(image.ToArray());
    }

    /// <summary>What a static method without parameters gives.</summary>
    public static object? Call(this Assembly assembly, string type, string method) => assembly
        .GetType(type, throwOnError: true)!
        .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly, [])!
        .Invoke(null, null);
}
