using Kubewright.Core.Application.Listening;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>An application in the container that runs it.</summary>
/// <param name="Application">The application.</param>
/// <param name="Container">The container.</param>
/// <param name="Listening">Where it listens there.</param>
public sealed record RunningApplication(ApplicationFacts Application, Container Container, ListeningEndpoints Listening);
